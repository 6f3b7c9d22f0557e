package works.metric.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(packages = "works.metric.portal.uikit")
class LegalDateTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-01 | 1 Dec 2026, 8 days left, your decision    | tone-neutral
            2026-11-30 | 30 Nov 2026, 7 days left, your decision   | tone-warning
            2026-11-24 | 24 Nov 2026, 1 day left, your decision    | tone-warning
            2026-11-23 | 23 Nov 2026, today, your decision         | tone-warning
            2026-11-22 | 22 Nov 2026, 1 day overdue, your decision | tone-danger
            """)
    void saysDateDaysAndWhoWaits(LocalDate due, String words, String tone) {
        LegalDate date = new LegalDate(due, TODAY, "your decision");

        assertThat(date.getElement().getTextRecursively()).isEqualTo(words);
        assertThat(date.getClassNames()).contains(tone);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01,1. des. 2026", "2026-05-17,17. mai 2026"})
    void isWrittenAsNorwegiansWrite(LocalDate due, String day) {
        UI.getCurrent().setLocale(Locale.of("nb"));

        assertThat(Dates.day(due)).isEqualTo(day);
        assertThat(LegalDate.left(0)).isEqualTo("i dag");
    }
}
