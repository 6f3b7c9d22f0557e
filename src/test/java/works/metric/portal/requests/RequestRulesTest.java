package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestRulesTest {

    @ParameterizedTest
    @EnumSource(RequestStep.class)
    void everyStepEndsWhereItCannotBeTakenAgain(RequestStep step) {
        assertThat(step.isPossibleIn(step.to())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void onlyOpenRequestsAndFailedOnesMove(RequestState state) {
        assertThat(List.of(RequestStep.values()).stream().anyMatch(step -> step.isPossibleIn(state)))
                .isEqualTo(state.isOpen() || state == RequestState.FAILED);
    }

    @ParameterizedTest(name = "{1} is shown as {2}")
    @CsvSource({
        "EMAIL, kari.nordmann@nordlys.example, k••••••@••••••.example",
        "EMAIL, k@localhost, k••••••@••••••",
        "IOS_ADVERTISING_ID, EA7583CD-A667-48BC-B806-42ECB2B48606, ••••••8606",
        "CONTROLLER_CUSTOMER_ID, 4711, ••••••",
        "CONTROLLER_CUSTOMER_ID, kari@nordlys, ••••••dlys",
        "CONTROLLER_CUSTOMER_ID, 😀😀😀😀😀😀😀😀😀😀😀😀, ••••••😀😀😀😀",
    })
    void maskTellsTwoApartAndNoMore(IdentityType type, String value, String shown) {
        assertThat(Masks.of(type, IdentityFormat.RAW, value)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SHA256, 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, true",
        "SHA256, 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08, true",
        "SHA256, kari@nordlys.example, false",
        "SHA1, a94a8fe5ccb19ba61c4c0873d391e987982fbbd3, true",
        "SHA1, a94a8fe5, false",
        "MD5, 098f6bcd4621d373cade4e832627b4f6, true",
        "MD5, 098f6bcd4621d373cade4e832627b4fg, false",
        "RAW, anything, true",
    })
    void hashHasItsLength(IdentityFormat format, String value, boolean fits) {
        assertThat(format.fits(value)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} means year {1}, number {2}")
    @CsvSource({
        "R-2026-0007, 2026, 7",
        "r-2026-7, 2026, 7",
        "2026-0007, 2026, 7",
        "0007, , 7",
        "' 12 ', , 12",
        "R-12, , 12",
    })
    void referenceIsReadAsPeopleTypeIt(String typed, Integer year, int number) {
        assertThat(Reference.read(typed)).isEqualTo(new Reference.Wanted(year, number));
    }

    @ParameterizedTest
    @CsvSource({"kari@nordlys.example", "R-2026-", "99999999999", "'; drop table"})
    void whatIsNoReferenceIsNone(String typed) {
        assertThat(Reference.read(typed)).isNull();
    }

    @Test
    void whatIsToBeRecordedNeverShowsThePersonInAText() {
        NewRequest wanted = new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.SCREEN,
                Instant.EPOCH,
                List.of(new NewIdentity(IdentityType.EMAIL, "kari@nordlys.example")),
                null,
                "Kari called");

        assertThat(wanted.toString() + wanted.identities()).doesNotContainIgnoringCase("kari");
    }
}
