package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter as it stands in an address: there and back again, and nothing that breaks on what people put there. */
class RequestFilterTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=open",
                "state=waits-for-controller&type=erasure",
                "q=R-2026-0007&state=in-progress&type=access&source=screen&assignee=nobody",
                "assignee=me&received=last-30-days&legal=overdue&promise=this-week",
                "assignee=0190a3b2-0000-7000-8000-000000000001",
                "received=2026-11-01..2026-11-30&legal=2026-12-01..&promise=..2026-12-31&app=a%2Bb"
            })
    void whatIsWrittenIsReadAgain(String address) {
        FilterText.Reading reading = FilterText.reading(address);
        assertThat(reading.unread()).isEmpty();
        assertThat(FilterText.write(reading.filter())).isEqualTo(address);
    }

    @Test
    void olderAddressesStillLeadWhereTheyDid() {
        assertThat(FilterText.read("overdue=yes&mine=yes")).isEqualTo(FilterText.read("legal=overdue&assignee=me"));
        assertThat(FilterText.read("legal=2026-12-24")).isEqualTo(FilterText.read("legal=2026-12-24..2026-12-24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01..2026-12-31",
                "2026-11-30..2026-11-01",
                "..",
                "...",
                "2026-11-01..2026-11-02..2026-11-03",
                "24.12.2026",
                "+999999999-12-31",
                "0000-00-00",
                "9999-12-31",
                "this-month",
                "last-7-days",
                "<script>",
                "2026-11-01'--"
            })
    void daysThatCannotBeReadAreNamedAndLeftOut(String days) {
        FilterText.Reading reading = FilterText.reading(Map.of("legal", days, "state", "open"));
        assertThat(reading.unread()).containsExactly("legal");
        assertThat(reading.filter()).isEqualTo(FilterText.read("state=open"));
    }

    @Test
    void everyFilterThatCannotBeReadIsNamed() {
        assertThat(FilterText.reading("state=x&type=x&source=x&assignee=x&received=overdue&legal=x&promise=x")
                        .unread())
                .containsExactlyInAnyOrder("state", "type", "source", "assignee", "received", "legal", "promise");
        assertThat(FilterText.reading("assignee=1-1-1-1-1").unread()).containsExactly("assignee");
        assertThat(FilterText.reading("state=&legal=&other=x").unread()).isEmpty();
    }

    @Test
    void daysAroundTodayMoveAlong() {
        assertThat(days(DaySpan.Around.OVERDUE)).isEqualTo("..2026-11-22");
        assertThat(days(DaySpan.Around.TODAY)).isEqualTo("2026-11-23..2026-11-23");
        assertThat(days(DaySpan.Around.THIS_WEEK)).isEqualTo("2026-11-23..2026-11-29");
        assertThat(DaySpan.around(DaySpan.Around.THIS_WEEK)
                        .on(LocalDate.parse("2027-01-03"))
                        .text())
                .as("a Sunday over the year's end")
                .isEqualTo("2026-12-28..2027-01-03");
        assertThat(days(DaySpan.Around.NEXT_7_DAYS)).isEqualTo("2026-11-23..2026-11-30");
        assertThat(days(DaySpan.Around.LAST_30_DAYS)).isEqualTo("2026-10-24..2026-11-23");
    }

    @Test
    void whoseWorkIsWantedIsOneOfThree() {
        UUID person = UUID.fromString("0190a3b2-0000-7000-8000-000000000001");
        assertThat(List.of("me", "nobody", person.toString()))
                .extracting(text -> FilterText.read("assignee=" + text).whose())
                .containsExactly(WhoseCase.MINE, WhoseCase.NOBODYS, WhoseCase.of(person));
    }

    private static String days(DaySpan.Around around) {
        return DaySpan.around(around).on(MONDAY).text();
    }
}
