package works.metric.portal.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.requests.RequestType;
import works.metric.portal.results.ResultStage;

class NewRequestViewTest extends ViewTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private TestClock clock;

    @Autowired
    private ResultStage visits;

    private Stage.Cast nordlys;

    @BeforeEach
    void handlerOpensTheForm() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        signIn(nordlys, Role.REQUEST_HANDLER);
        navigate("t/" + nordlys.tenant().alias() + "/requests/new", NewRequestView.class);
    }

    @Test
    void handlerRecordsARequestAndSeesIt() {
        find(TypeChoice.class).single().setValue(RequestType.ERASURE);
        identifier("kari@nordlys.example");

        click("Record the request");

        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                        .items())
                .extracting(RequestSummary::reference)
                .containsExactly("R-2026-0001");
        assertThat(getCurrentView()).isInstanceOf(RequestsView.class);
        assertThat(screen()).contains("R-2026-0001: Erasure", "23 Dec 2026", "3 Dec 2026");
        assertThat(toasts()).contains("R-2026-0001 is recorded");
    }

    @Test
    void eachRightIsExplainedWithItsArticle() {
        assertThat(screen())
                .containsSubsequence("Access", "Art. 15 GDPR", "get a copy", "Erasure", "Art. 17 GDPR", "data deleted");
    }

    @Test
    void bothDatesFollowTheDayBeforeAnythingIsStored() {
        DatePicker day = find(DatePicker.class).single();
        assertThat(day.getValue()).isEqualTo("2026-11-23");
        assertThat(screen()).contains("23 Dec 2026", "30 days left", "3 Dec 2026", "10 days left");

        day.setValue(LocalDate.parse("2026-10-31"));
        assertThat(screen()).contains("30 Nov 2026", "7 days left");
        day.setValue(LocalDate.parse("2026-10-28"));
        assertThat(screen()).contains("28 Nov 2026", "The next working day is 30 Nov 2026");
        day.clear();
        assertThat(screen()).contains("both dates appear here");
    }

    @Test
    void handlerIsNotAskedForMails() {
        assertThat(screen()).doesNotContain("By e-mail to MetricWorks");
        assertThat(find(DatePicker.class).withLabel("The mail came on").exists())
                .isFalse();
    }

    @Test
    void supportInsideTheTenantRecordsAMailFromTheDayItCame() {
        signIn(visits.visit(nordlys));
        navigate("t/" + nordlys.tenant().alias() + "/requests/new", NewRequestView.class);
        assertThat(screen()).contains("By e-mail to MetricWorks' help address");
        find(TypeChoice.class).single().setValue(RequestType.ACCESS);
        identifier("kari@nordlys.example");
        DatePicker mailed = find(DatePicker.class).withLabel("The mail came on").single();
        mailed.setValue(LocalDate.parse("2026-11-13"));
        assertThat(screen()).contains("13 Dec 2026", "23 Nov 2026");

        click("Record the request");

        assertThat(screen()).contains("R-2026-0001: Access", "an e-mail to MetricWorks", "13 Nov 2026");
        signIn(nordlys, Role.REQUEST_HANDLER);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        click("Record the request");
        assertThat(screen()).contains("Choose what the person asks for.");

        find(TypeChoice.class).single().setValue(RequestType.ACCESS);
        identifier("not an address");
        click("Record the request");

        assertThat(find(TextField.class).withCaption("Identifier").single().getErrorMessage())
                .isEqualTo("This is not an e-mail address.");
        assertThat(getCurrentView()).isInstanceOf(NewRequestView.class);
    }

    private void identifier(String value) {
        test(find(TextField.class).withCaption("Identifier").single()).setValue(value);
    }
}
