package works.metric.portal.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Role;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.texts.Texts;

class ExchangeViewsTest extends ScreenTest {

    private static final String HEADER = "type;regulation;submitted_on;identity_type;identity_value\n";

    @Autowired
    private RequestService requests;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void handlerSeesWhatWouldComeOfAFileAndRecordsIt() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        visit(address(""));
        assertThat(menuOffers("More", "Export")).isFalse();
        choose("More", "Import");

        upload(HEADER + "erasure;gdpr;2026-11-20;email;kari@person.example\n");
        assertThat(screen()).contains("1to be recorded", "0to correct").doesNotContain("person.example");
        press("Record one request");
        assertThat(screen()).contains("The requests are being recorded");
        ((ImportView) getCurrentView()).record();
        roundTrip();

        assertThat(stored()).isOne();
        assertThat(toasts()).contains("One request recorded. None was known before.");
        assertThat(title()).isEqualTo("End-user requests");
        visit(address("/import"));
        upload(HEADER + "erasure;gdpr;2026-11-20;email;kari@person.example\n");
        assertThat(screen()).contains("There is nothing new in this file");
        assertThat(offers("Record one request")).isFalse();
    }

    @Test
    void problemsAreNamedInTheReadersLanguageAndNothingCanBeRecorded() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        speak(Texts.BOKMAL);
        visit(address("/import"));

        upload(HEADER + "erasure;gdpr;2026-11-20;email;kari@person.example\nsletting;gdpr;i dag;email;ola@x.example\n");

        assertThat(screen())
                .contains("Denne filen kan ikke registreres ennå", "En av: access, rectification, erasure")
                .contains("submitted_on", "Skriv dagen som 2026-11-20.");
        assertThat(offers("Registrer én henvendelse")).isFalse();
        upload("x\0");
        assertThat(screen()).contains("Ingenting ble registrert", "tegn som ikke hører hjemme");
        assertThat(stored()).isZero();
    }

    @Test
    void auditorTakesAwayWhatTheFilterShows() {
        signIn(nordlys, Role.AUDITOR);
        visit(address("?state=received&type=erasure"));
        assertThat(menuOffers("More", "Import")).isFalse();
        choose("More", "Export");

        assertThat(title()).isEqualTo("Export requests");
        assertThat(screen()).contains("State: Received, Right: Erasure", "The file names no person");
        assertThat(screen()).contains("Download as CSV", "Download as Excel workbook");
        visit(address("/export?legal=2026-11-01..2026-11-30&received=last-7-days&assignee="
                + nordlys.member(Role.PRIVACY_LEAD).id()));
        assertThat(screen())
                .contains(
                        "Whose work: Person PRIVACY_LEAD",
                        "Recorded: Last 7 days",
                        "Statutory date: 2026-11-01 to 2026-11-30");
        visit(address("/export?legal=2026-11-31&state=received"));
        assertThat(screen())
                .contains("Not filtered by: Statutory date.", "State: Received")
                .doesNotContain("11-31");
        visit(address("/export?person=abcd"));
        assertThat(screen()).contains("One person, found by an identifier").doesNotContain("abcd");
    }

    private void upload(String file) {
        ((ImportView) getCurrentView()).read(file.getBytes(StandardCharsets.UTF_8));
        roundTrip();
    }

    private long stored() {
        return nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                .items()
                .size();
    }

    private String address(String rest) {
        assertThat(UI.getCurrent()).isNotNull();
        return "t/" + nordlys.tenant().alias() + "/requests" + rest;
    }
}
