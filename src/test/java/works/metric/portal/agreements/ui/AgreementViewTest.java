package works.metric.portal.agreements.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.InForce;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.tenant.Contract;

class AgreementViewTest extends ViewTest {

    private static final String OPEN = "Open the document (PDF)";

    @Autowired
    private AgreementService agreements;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private SignatoryService signatories;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private Stage.Cast nordlys;

    @BeforeEach
    void tenantIsThere() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void adminReadsAndAcceptsTheFirstVersion() {
        signIn(nordlys, Role.TENANT_ADMIN);
        overview("");
        assertThat(screen()).contains("Nothing accepted yet", "there is no contract");
        click("Read and accept version 1");
        assertThat(getCurrentView()).isInstanceOf(AcceptAgreementView.class);
        assertThat(screen())
                .contains("Nordlys Spill AS", "MetricWorks AS")
                .contains("Nordlys Spill AS and MetricWorks AS are bound by version 1 from this moment");

        click(OPEN);
        fill("Ingrid Solberg", "CEO", true);
        click("Accept version 1");

        assertThat(getCurrentView()).isInstanceOf(AgreementView.class);
        assertThat(toasts()).contains("Version 1 is accepted and in force.");
        assertThat(screen()).contains("Version 1 in force", "Ingrid Solberg, CEO", "Person TENANT_ADMIN");
        assertThat(offers("Read and accept version 2")).isFalse();
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        signIn(nordlys, Role.PRIVACY_LEAD);
        accept();
        click("Accept version 1");

        assertThat(screen())
                .contains(
                        "Open the document before you accept it.", "Confirm that you may sign for your organisation.");
        assertThat(field("Your full name").getErrorMessage()).isEqualTo("This field is required.");
        assertThat(field("Your position").isInvalid()).isTrue();

        click(OPEN);
        fill("Ingrid Solberg", "CEO", true);
        click("Accept version 1");
        assertThat(getCurrentView()).isInstanceOf(AgreementView.class);
    }

    @Test
    void agreementThatChangedMeanwhileIsShownAnewAndNothingIsAccepted() {
        signIn(nordlys, Role.TENANT_ADMIN);
        accept();
        click(OPEN);
        fill("Ingrid Solberg", "CEO", true);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);

        click("Accept version 1");

        assertThat(getCurrentView()).isInstanceOf(AcceptAgreementView.class);
        assertThat(screen())
                .contains("The agreement has changed since you opened it", "Nothing was accepted")
                .contains("1. Attribution of installations (version 1)");
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.list(null)).items())
                .isEmpty();
    }

    @Test
    void changedTermsInviteToTheNextVersionAndAChangedInstructionDoesNot() {
        version();
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        signIn(nordlys, Role.PRIVACY_LEAD);
        overview("");
        assertThat(screen()).contains("Version 1 in force", "Addendum 1", "Attribution of installations is new");
        assertThat(offers("Read and accept version 2")).isFalse();

        changeTerms();
        signIn(nordlys, Role.PRIVACY_LEAD);

        overview("");

        assertThat(screen())
                .contains("Version 1 in force, new terms wait", "New terms wait for your acceptance")
                .contains("1. Attribution of installations (version 1)");
        assertThat(offers("Read and accept version 2")).isTrue();
    }

    @Test
    void auditorReadsAndSavesButCannotAccept() {
        AgreementDetails first = version();
        changeTerms();
        signIn(nordlys, Role.AUDITOR);

        overview("/" + first.id());

        assertThat(screen()).contains(first.bytesSha256(), "Only people named under");
        assertThat(offers("Read and accept version 2")).isFalse();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(link -> textOf(link).contains("Download version 1"))
                        .findFirst()
                        .orElseThrow())
                .download(saved);
        assertThat(saved.toByteArray())
                .isEqualTo(nordlys.as(Role.AUDITOR, () -> agreements.download(first.id()))
                        .bytes());
    }

    @Test
    void handlerWithoutTheRightDoesNotSeeIt() {
        signIn(nordlys, Role.REQUEST_HANDLER);

        assertThat(opened("/agreement")).isNotInstanceOf(AgreementView.class);
        assertThat(opened("/agreement/accept")).isNotInstanceOf(AcceptAgreementView.class);
    }

    @Test
    void versionOfAnotherTenantIsNotThere() {
        AgreementDetails theirs = version();
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        nordlys = zephyr;
        signIn(zephyr, Role.TENANT_ADMIN);

        assertThat(opened("/agreement/" + theirs.id())).isNotInstanceOf(AgreementView.class);
        assertThat(opened("/agreement/rubbish")).isNotInstanceOf(AgreementView.class);
    }

    @Test
    void documentThatCannotBeMadeSaysWhy() {
        InForce.instruct(
                nordlys,
                instructions,
                new InstructionContent(
                        "Attribution",
                        "Measure",
                        InForce.ATTRIBUTION.dataCategories(),
                        InForce.ATTRIBUTION.subjectCategories(),
                        InForce.ATTRIBUTION.retention(),
                        "Draw \uD80C\uDC00 here"));
        signIn(nordlys, Role.TENANT_ADMIN);
        accept();

        click(OPEN);

        assertThat(screen()).contains("character");
    }

    @Test
    void textOfADayStandsInItsAddressAndTwoDaysCanBeCompared() {
        version();
        clock.advance(Duration.ofDays(2));
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        signIn(nordlys, Role.AUDITOR);

        opened("/agreement/text?on=2026-11-24");
        assertThat(screen())
                .contains("Version 1 with no addendum", "Ingrid Solberg")
                .doesNotContain("Attribution of");
        opened("/agreement/text?on=rubbish");
        assertThat(screen()).contains("Version 1 with 1 addendum", "Attribution of installations");
        opened("/agreement/text?on=2026-11-01");
        assertThat(screen()).contains("Nothing was in force");

        opened("/agreement/compare?from=2026-11-24&to=2026-11-25");
        assertThat(screen())
                .contains("version 1 with no addendum", "version 1 with 1 addendum", "Attribution of installations")
                .doesNotContain("No difference");
        opened("/agreement/compare?from=2026-11-25&to=2026-11-25");
        assertThat(screen()).contains("No difference");
    }

    @Test
    void adminNamesASignatoryAndTheOthersMayOnlyRead() {
        signIn(nordlys, Role.TENANT_ADMIN);
        navigate("t/" + nordlys.tenant().alias() + "/agreement/signatories", SignatoriesView.class);
        assertThat(screen()).contains("Nobody is named yet");

        nordlys.as(
                Role.TENANT_ADMIN,
                () -> signatories.name(
                        Ids.next(),
                        new NewSignatory(
                                nordlys.member(Role.PRIVACY_LEAD).id(),
                                SignatoryRank.SIGNATORY,
                                LocalDate.of(2026, 11, 23),
                                null)));
        navigate("t/" + nordlys.tenant().alias() + "/agreement/signatories", SignatoriesView.class);
        assertThat(screen()).contains("Person PRIVACY_LEAD", "May sign", "Until further notice", "Set the last day");
        accept();
        assertThat(screen()).contains("You may not accept the agreement");
        overview("");
        assertThat(offers("Read and accept version 1")).isFalse();
        signIn(nordlys, Role.PRIVACY_LEAD);
        overview("");
        assertThat(offers("Read and accept version 1")).isTrue();
    }

    @Test
    void acceptanceThatBindsOnlyWithBothSignaturesSaysSoAndARefusalSaysWhatToDo() {
        nordlys = stage.tenant("Øyvind Spill AS", new Contract(Contract.Authorisation.SPECIFIC, 30, 10, false));
        signIn(nordlys, Role.TENANT_ADMIN);
        accept();
        assertThat(screen())
                .contains("bound by version 1 as soon as MetricWorks AS has signed it too")
                .doesNotContain("from this moment");
        AgreementDetails first = version();
        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> countersigning.decline(
                        nordlys.id(), first.id(), first.bytesSha256(), "The notice is not what we agreed."));
        signIn(nordlys, Role.TENANT_ADMIN);

        overview("");

        assertThat(screen())
                .contains("MetricWorks has not signed version 1", "The notice is not what we agreed.")
                .contains("No version is in force", "Then read and accept version 2");
        assertThat(offers("Read and accept version 2")).isTrue();
    }

    @Test
    void officerSignsWhatWaitsAndTheTenantSeesIt() {
        nordlys = stage.tenant("Øyvind Spill AS", new Contract(Contract.Authorisation.SPECIFIC, 30, 10, false));
        version();
        signIn(nordlys, Role.PRIVACY_LEAD);
        overview("");
        assertThat(screen()).contains("Version 1 accepted, waits for MetricWorks");

        signIn(stage.staff(Role.PRIVACY_OFFICER));
        navigate("staff/agreements", CountersignView.class);
        assertThat(screen()).contains("Øyvind Spill AS", "Ingrid Solberg, CEO", "One by one");
    }

    private Object opened(String path) {
        String[] parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        "t/" + nordlys.tenant().alias() + parts[0],
                        QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return getCurrentView();
    }

    private void overview(String below) {
        navigate("t/" + nordlys.tenant().alias() + "/agreement" + below, AgreementView.class);
    }

    private void accept() {
        navigate("t/" + nordlys.tenant().alias() + "/agreement/accept", AcceptAgreementView.class);
    }

    private void fill(String name, String position, boolean maySign) {
        field("Your full name").setValue(name);
        field("Your position").setValue(position);
        find(Checkbox.class).single().setValue(maySign);
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    /** As MetricWorks does when a contract is negotiated anew. */
    private void changeTerms() {
        database.update(
                "update tenant set notice_days = 14 where alias = ?",
                nordlys.tenant().alias());
    }

    private AgreementDetails version() {
        AgreementPreview preview = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(preview.id()));
        return nordlys.as(
                Role.TENANT_ADMIN,
                () -> agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "CEO", true)));
    }
}
