package works.metric.portal.agreements.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.Stage;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.DockingStage;
import works.metric.portal.agreements.ProcessorSignature;

class AffiliatesViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private AgreementService agreements;

    @Autowired
    private AccessionService accessions;

    @Autowired
    private CountersignService countersigning;

    private Stage.Cast zephyr;

    @BeforeEach
    void tenantIsThere() {
        zephyr = stage.tenant("Zéphyr Mobile SARL", DockingStage.STANDARD);
    }

    @Test
    void adminDescribesReadsAndSignsForAnAffiliate() {
        accept(zephyr);
        signIn(zephyr, Role.TENANT_ADMIN);
        list("");
        assertThat(screen()).contains("No affiliate");
        click("Add an affiliate");
        assertThat(getCurrentView()).isInstanceOf(AccedeView.class);
        describe();
        click("See what Annex I will say");
        assertThat(screen())
                .contains("This is what Annex I will say", "Mistral Games ApS", "id123456789", "Denmark")
                .contains("and not before 23 November 2026", "Not signed yet");
        assertThat(find(Checkbox.class).single().getLabel())
                .startsWith("I am authorised to sign for Mistral Games ApS, and to agree for it");

        click("Sign Annex I");
        assertThat(field("Your full name").getErrorMessage()).isEqualTo("This field is required.");
        assertThat(screen()).contains("Confirm that you may sign for the affiliate.");
        field("Your full name").setValue("Ingrid Solberg");
        field("Your position").setValue("CEO");
        find(Checkbox.class).single().setValue(true);
        click("Sign Annex I");

        assertThat(getCurrentView()).isInstanceOf(AffiliatesView.class);
        assertThat(toasts()).contains("All parties agree to the accession of Mistral Games ApS.");
        assertThat(screen()).contains("Party since", "Ingrid Solberg, CEO", "Set the last day");
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndNothingIsLost() {
        accept(zephyr);
        signIn(zephyr, Role.PRIVACY_LEAD);
        form();
        field("Registration number").setValue("DK 12");
        find(TextArea.class).single().setValue("not an app");

        click("See what Annex I will say");

        assertThat(field("Legal name").getErrorMessage()).isEqualTo("This field is required.");
        assertThat(screen()).contains("Choose a country.", "not an app is no name of an app.");
        assertThat(field("Registration number").getValue()).isEqualTo("DK 12");
        describe();
        click("See what Annex I will say");
        assertThat(screen()).contains("This is what Annex I will say");
        click("Change something");
        assertThat(field("Legal name").getValue()).isEqualTo("Mistral Games ApS");
    }

    @Test
    void tenantWithoutTheClauseReadsWhatToDoInstead() {
        Stage.Cast closed = stage.tenant("Uten Klausul AS");
        signIn(closed, Role.TENANT_ADMIN);
        navigate("t/" + closed.tenant().alias() + "/agreement/affiliates", AffiliatesView.class);
        assertThat(screen()).contains("No agreement is in force yet", "Accept the agreement first.");
        accept(closed);
        navigate("t/" + closed.tenant().alias() + "/agreement/affiliates", AffiliatesView.class);
        assertThat(screen())
                .contains("Clause 5 (docking clause) does not apply", "as a tenant of its own")
                .doesNotContain("Add an affiliate");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("mailto:"));
        navigate("t/" + closed.tenant().alias() + "/agreement/affiliates/new", AccedeView.class);
        assertThat(screen()).contains("Clause 5 (docking clause) does not apply");
    }

    @Test
    void whoMayNotSignReadsAndDoesNothing() {
        accept(zephyr);
        AccessionDetails one =
                DockingStage.sign(zephyr, accessions, DockingStage.affiliate("Mistral Games ApS", TODAY));
        signIn(zephyr, Role.AUDITOR);
        list("/" + one.id());
        assertThat(screen()).contains("Mistral Games ApS", "Party since", "Mette Holm, Legal Counsel");
        assertThat(offers("Set the last day")).isFalse();
        assertThat(offers("Add an affiliate")).isFalse();
        form();
        assertThat(screen()).contains("You may not sign for an affiliate");
    }

    @Test
    void affiliateOfAnotherTenantIsNotThere() {
        accept(zephyr);
        AccessionDetails one =
                DockingStage.sign(zephyr, accessions, DockingStage.affiliate("Mistral Games ApS", TODAY));
        Stage.Cast other = stage.tenant("Sørvind Spill AS", DockingStage.STANDARD);
        signIn(other, Role.TENANT_ADMIN);
        UI.getCurrent().navigate("t/" + other.tenant().alias() + "/agreement/affiliates/" + one.id());
        assertThat(getCurrentView()).isNotInstanceOf(AffiliatesView.class);
        UI.getCurrent().navigate("t/" + other.tenant().alias() + "/agreement/affiliates/rubbish");
        assertThat(getCurrentView()).isNotInstanceOf(AffiliatesView.class);
    }

    @Test
    void officerSeesWhatWaitsOnTheDesk() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        AgreementDetails version = accept(vent);
        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> countersigning.sign(
                        vent.id(),
                        version.id(),
                        version.bytesSha256(),
                        new ProcessorSignature("Henrik Dahl", "Privacy officer")));
        DockingStage.sign(vent, accessions, DockingStage.affiliate("Bora Studio d.o.o.", TODAY));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        navigate("staff/agreements", CountersignView.class);
        assertThat(screen()).contains("Affiliates that ask to join", "Bora Studio d.o.o.", "Vent Mobile SAS");
    }

    private void describe() {
        field("Legal name").setValue("Mistral Games ApS");
        field("Address").setValue("Havnegade 4, 1058 København");
        field("Contact person").setValue("Mette Holm");
        country().setValue("DK");
        find(EmailField.class).withCaption("Contact's e-mail").single().setValue("mette@mistral.example");
        find(TextArea.class).single().setValue("com.mistral.race\n123456789");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> country() {
        return find(ComboBox.class).single();
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    private void list(String below) {
        navigate("t/" + zephyr.tenant().alias() + "/agreement/affiliates" + below, AffiliatesView.class);
    }

    private void form() {
        navigate("t/" + zephyr.tenant().alias() + "/agreement/affiliates/new", AccedeView.class);
    }

    private AgreementDetails accept(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview seen = agreements.prepare();
            agreements.open(seen.id());
            return agreements.accept(seen.id(), DockingStage.INGRID);
        });
    }
}
