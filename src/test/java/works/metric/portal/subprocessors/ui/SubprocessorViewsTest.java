package works.metric.portal.subprocessors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.VersionDiff;

class SubprocessorViewsTest extends ScreenTest {

    @Autowired
    private SubprocessorService subprocessors;

    private static SubprocessorEntry entry(String name, String service) {
        return new SubprocessorEntry(
                name,
                null,
                "AU",
                null,
                null,
                service,
                "Sends product mails, and contacts nobody on its own account.",
                Set.of(DataCategory.EMAIL_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                TransferMechanism.SCC,
                "https://mail.example/scc",
                "The link in each mail",
                LocalDate.of(2024, 3, 1));
    }

    private SubprocessorDetails added(String name) {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER), () -> subprocessors.add(Ids.next(), entry(name, "Product mails")));
    }

    private SubprocessorDetails stored(SubprocessorDetails one) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> subprocessors.byId(one.id()));
    }

    @Test
    void everybodyInATenantReadsWhoProcessesWhatAndWhere() {
        SubprocessorDetails mail = added("Mail One");
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        String home = "t/" + nordlys.tenant().alias() + "/subprocessors";

        for (Role role : List.of(Role.TENANT_ADMIN, Role.REQUEST_HANDLER, Role.AUDITOR)) {
            signIn(nordlys.member(role));
            visit(home);
            assertThat(screen()).contains("MetricWorks AS", "privacy@metric.works", "Datatilsynet", "Mail One");
            visit(home + "/" + mail.id());
            assertThat(screen())
                    .contains(
                            "Australia",
                            "Standard contractual clauses (Art. 46(2)(c)",
                            "1 Mar 2024",
                            "The link in each mail",
                            "E-mail address",
                            "This entry is not complete")
                    .contains("Still missing: Address, Contact person");
            assertThat(offers("Change")).isFalse();
            assertThat(offers("Set the end")).isFalse();
        }
    }

    @Test
    void registerOpensToThePrivacyOfficerAlone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        SubprocessorDetails mail = added("Mail Two");

        for (String address : List.of(
                "staff/subprocessors", "staff/subprocessors/new", "staff/subprocessors/" + mail.id() + "/edit")) {
            signIn(nordlys.member(Role.TENANT_ADMIN));
            visit(address);
            assertThat(title()).isEqualTo("You do not have permission for this");
            signIn(stage.staff(Role.SUPPORT));
            visit(address);
            assertThat(title()).isEqualTo("You do not have permission for this");
        }
    }

    @Test
    void officerAddsASubprocessor() {
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessors/new");

        press("Save and show to all tenants");
        assertThat(textOf(find(FormErrors.class).single())).contains("Country: This field is required.");

        find(TextField.class).withLabel("Legal name").single().setValue("Mail Three");
        choose(ComboBox.class, "Country", "US");
        find(DatePicker.class).withLabel("In use since").single().setValue(LocalDate.of(2025, 1, 1));
        find(TextField.class).withLabel("What it is used for").single().setValue("Mails");
        find(TextArea.class)
                .withLabel("What it does, and what it may not")
                .single()
                .setValue("Sends mails.");
        find(MultiSelectComboBox.class)
                .withLabel("Data categories")
                .single()
                .setValue(Set.of(DataCategory.EMAIL_ADDRESS));
        find(CheckboxGroup.class).single().setValue(Set.of(SubjectCategory.PLATFORM_USERS));
        choose(Select.class, "Transfer mechanism", TransferMechanism.EEA);
        press("Save and show to all tenants");
        assertThat(textOf(find(FormErrors.class).single())).contains("This mechanism does not fit the country");

        choose(Select.class, "Transfer mechanism", TransferMechanism.DPF);
        press("Save and show to all tenants");

        assertThat(screen()).contains("Mail Three", "EU-US Data Privacy Framework", "United States");
        assertThat(offers("Change")).isTrue();
    }

    @Test
    void officerWhoWasOvertakenSeesBothVersionsAndDecides() {
        SubprocessorDetails mail = added("Mail Four");
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessors/" + mail.id() + "/edit");
        find(TextField.class).withLabel("Contact person").single().setValue("Mine");
        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> subprocessors.correct(mail.id(), mail.version(), withContact(mail.entry(), "Theirs")));

        press("Save and show to all tenants");
        assertThat(textOf(find(VersionDiff.class).single())).contains("Theirs", "Mine");
        assertThat(stored(mail).entry().contactName()).isEqualTo("Theirs");

        press("Take theirs");
        assertThat(find(TextField.class).withLabel("Contact person").single().getValue())
                .isEqualTo("Theirs");
    }

    private static SubprocessorEntry withContact(SubprocessorEntry entry, String name) {
        return new SubprocessorEntry(
                entry.name(),
                entry.address(),
                entry.country(),
                name,
                entry.contactEmail(),
                entry.service(),
                entry.description(),
                entry.dataCategories(),
                entry.subjectCategories(),
                entry.mechanism(),
                entry.mechanismReference(),
                entry.optOut(),
                entry.since(),
                entry.particulars());
    }

    @Test
    void officerSetsTheEndAndTenantsSeeIt() {
        SubprocessorDetails mail = added("Mail Five");
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessors/" + mail.id());

        press("Set the end");
        find(DatePicker.class).withLabel("First day without it").single().setValue(LocalDate.of(2020, 1, 1));
        press("Set the end");
        assertThat(stored(mail).endedOn()).isNull();
        find(DatePicker.class).withLabel("First day without it").single().setValue(LocalDate.of(2026, 11, 23));
        press("Set the end");
        assertThat(stored(mail).endedOn()).isEqualTo(LocalDate.of(2026, 11, 23));

        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        signIn(nordlys.member(Role.AUDITOR));
        visit("t/" + nordlys.tenant().alias() + "/subprocessors/" + mail.id());
        assertThat(screen()).contains("No longer in use", "Not in use from", "23 Nov 2026");
    }

    @Test
    void unknownSubprocessorIsNotFound() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        signIn(nordlys.member(Role.AUDITOR));
        for (String id : List.of(Ids.next().toString(), "no-id")) {
            visit("t/" + nordlys.tenant().alias() + "/subprocessors/" + id);
            assertThat(title()).isEqualTo("We could not find this page");
        }
    }

    @Test
    void screensSpeakNorwegianToo() {
        SubprocessorDetails mail = added("Mail Six");
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        signIn(nordlys.member(Role.AUDITOR));
        speak(Locale.of("nb"));

        visit("t/" + nordlys.tenant().alias() + "/subprocessors/" + mail.id());

        assertThat(screen())
                .contains("Databehandler og underdatabehandlere", "EUs standardkontrakter", "Personvernombud");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void choose(Class kind, String label, Object value) {
        HasValue field =
                (HasValue) find((Class<Component>) kind).withLabel(label).single();
        field.setValue(value);
    }
}
