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
    void onlyOpenRequestsMove(RequestState state) {
        assertThat(List.of(RequestStep.values()).stream().anyMatch(step -> step.isPossibleIn(state)))
                .isEqualTo(state.isOpen());
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
        assertThat(Masks.of(type, value)).isEqualTo(shown);
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
