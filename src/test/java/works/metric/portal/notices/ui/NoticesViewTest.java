package works.metric.portal.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.Stage;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeService;

class NoticesViewTest extends ViewTest {

    @Autowired
    private AgreementService agreements;

    @Autowired
    private NoticeService notices;

    @Autowired
    private JobsForTests jobs;

    private Stage.Cast nordlys;

    @BeforeEach
    void tenantIsThere() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void auditorSeesToWhomAndWhenAndWhatItSaid() {
        accept();
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
        }
        signIn(nordlys, Role.AUDITOR);

        overview("");
        assertThat(screen())
                .contains("Data processing agreement accepted: Nordlys Spill AS, version 1")
                .contains(
                        "Person PRIVACY_LEAD, privacy_lead@" + nordlys.tenant().alias())
                .contains("Sent", "23 Nov 2026, 10:00 CET");

        overview("/" + first().id());
        assertThat(screen()).contains("Text of the mail", "Signed as: Ingrid Solberg");
    }

    @Test
    void mailThatWaitsForTheServerSaysSo() {
        accept();
        jobs.runDue();
        signIn(nordlys, Role.PRIVACY_LEAD);

        overview("/" + first().id());

        assertThat(screen())
                .contains("Waiting to be sent", "The mail server could not be reached", "tried again by itself");
    }

    @Test
    void filterByStateStandsInTheAddress() {
        accept();
        signIn(nordlys, Role.PRIVACY_LEAD);

        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/notices", QueryParameters.of("state", "SENT"));
        assertThat(screen()).contains("No notice fits the filter");
        click("Show all");
        assertThat(screen()).contains("Waiting to be sent");
    }

    @Test
    void nothingYetSaysWhatWillStandHere() {
        signIn(nordlys, Role.AUDITOR);

        overview("");

        assertThat(screen()).contains("No notices yet");
    }

    @Test
    void noticeOfAnotherTenantIsNotThere() {
        accept();
        NoticeDetails theirs = first();
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        signIn(zephyr, Role.AUDITOR);

        UI.getCurrent().navigate("t/" + zephyr.tenant().alias() + "/notices/" + theirs.id());

        assertThat(getCurrentView()).isNotInstanceOf(NoticesView.class);
    }

    private void overview(String below) {
        navigate("t/" + nordlys.tenant().alias() + "/notices" + below, NoticesView.class);
    }

    private NoticeDetails first() {
        return nordlys.as(Role.AUDITOR, () -> notices.list(null, null)).items().getFirst();
    }

    private void accept() {
        AgreementPreview preview = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(preview.id()));
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "CEO", true)));
    }
}
