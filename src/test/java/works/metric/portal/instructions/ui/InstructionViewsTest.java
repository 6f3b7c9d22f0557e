package works.metric.portal.instructions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.VersionDiff;

class InstructionViewsTest extends ScreenTest {

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionApprovalService approval;

    @Autowired
    private InstructionTemplateService templates;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    private Stage.Cast nordlys;
    private String home;

    @BeforeEach
    void openTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        home = "t/" + nordlys.tenant().alias() + "/instructions";
    }

    private static InstructionContent content(String title, String text) {
        return new InstructionContent(
                title,
                "Measure campaigns",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(13, Retention.Unit.MONTHS),
                text);
    }

    private InstructionDetails draft(String title) {
        return nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content(title, "First words.")));
    }

    private InstructionDetails active(String title) {
        InstructionDetails draft = draft(title);
        return nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    private InstructionTemplateDetails template(String english) {
        return nordlys.as(Role.PRIVACY_LEAD, () -> templates.offered()).stream()
                .filter(one -> one.content().wording().english().equals(english))
                .findFirst()
                .orElseThrow();
    }

    private InstructionDetails stored(InstructionDetails instruction) {
        return nordlys.as(Role.AUDITOR, () -> instructions.byId(instruction.id()));
    }

    @Test
    void leadDraftsAnInstructionAndPutsItInForce() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/new");

        find(TextField.class).withLabel("Title").single().setValue("Attribution");
        find(TextArea.class).withLabel("Note on the purpose").single().setValue("Measure campaigns");
        find(MultiSelectComboBox.class)
                .withLabel("Data categories")
                .single()
                .setValue(Set.of(DataCategory.ADVERTISING_IDS));
        find(CheckboxGroup.class).withLabel("Whose data").single().setValue(Set.of(SubjectCategory.APP_USERS));
        find(IntegerField.class).single().setValue(13);
        find(TextArea.class)
                .withLabel("Instruction in your own words")
                .single()
                .setValue("Attribute installs to campaigns.");
        press("Save draft");
        assertThat(screen()).contains("No. 1: Attribution", "Draft", "Attribute installs to campaigns.", "13 months");

        press("Activate version 1");
        assertThat(textOf(find(ConsequenceDialog.class).single()))
                .contains("From the moment chosen below", "Annex II of your data processing agreement");
        press("Activate version 1");

        assertThat(screen()).contains("In force since", "Version 1 activated");
        assertThat(offers("Activate version 1")).isFalse();
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())).hasSize(1);
    }

    @Test
    void formNamesEveryFieldThatIsMissing() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/new");
        assertThat(screen()).contains("In plain words").doesNotContain("The data are deleted");

        press("Save draft");

        assertThat(textOf(find(FormErrors.class).single()))
                .contains(
                        "6 things to correct",
                        "Title: This field is required.",
                        "Kept for: A whole number from 1 to 120.");
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(null, null)).items())
                .isEmpty();
    }

    @Test
    void auditorReadsEverythingAndIsOfferedNothing() {
        InstructionDetails active = active("Attribution");
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.draftNewVersion(
                        active.id(), active.version(), content("Attribution", "New words.")));
        signIn(nordlys.member(Role.AUDITOR));

        visit(home + "/" + active.id());

        assertThat(screen()).contains("First words.", "Version 2 is drafted");
        assertThat(List.of("New instruction", "Activate version 2", "Edit draft", "Discard draft", "Withdraw"))
                .noneMatch(this::offers);
        visit(home + "/new");
        assertThat(title()).isEqualTo("You do not have permission for this");
    }

    @Test
    void editorWhoWasOvertakenSeesBothVersionsAndDecides() {
        InstructionDetails draft = draft("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + draft.id() + "/draft");
        TextArea text =
                find(TextArea.class).withLabel("Instruction in your own words").single();
        text.setValue("My words.");
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> instructions.editDraft(draft.id(), draft.version(), content("Attribution", "Their words.")));

        press("Save draft");

        assertThat(textOf(find(VersionDiff.class).single())).contains("Their", "My");
        assertThat(text.getValue()).isEqualTo("My words.");
        assertThat(stored(draft).leading().content().text()).isEqualTo("Their words.");

        press("Go on with mine");
        press("Save draft");
        assertThat(stored(draft).leading().content().text()).isEqualTo("My words.");
    }

    @Test
    void activationOfADraftThatChangedMeanwhileDoesNotHappen() {
        InstructionDetails draft = draft("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + draft.id());
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> instructions.editDraft(draft.id(), draft.version(), content("Attribution", "Their words.")));

        press("Activate version 1");
        press("Activate version 1");

        assertThat(textOf(find(ConsequenceDialog.class).single()))
                .contains("Somebody changed this instruction meanwhile", "Their", "First");
        assertThat(stored(draft).state()).isEqualTo(InstructionState.DRAFT);
    }

    @Test
    void withdrawalAsksForAReason() {
        InstructionDetails active = active("Attribution");
        signIn(nordlys.member(Role.TENANT_ADMIN));
        visit(home + "/" + active.id());

        press("Withdraw");
        press("Withdraw");
        assertThat(stored(active).state()).isEqualTo(InstructionState.ACTIVE);

        find(TextArea.class).withLabel("Reason").single().setValue("The campaign is over.");
        press("Withdraw");

        assertThat(stored(active).state()).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(screen()).contains("Withdrawn", "The campaign is over.");
    }

    @Test
    void newVersionBeginsWithTheWordsInForceAndReplacesThemOnActivation() {
        InstructionDetails active = active("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + active.id() + "/draft");
        TextArea text =
                find(TextArea.class).withLabel("Instruction in your own words").single();
        assertThat(text.getValue()).isEqualTo("First words.");

        text.setValue("Second words.");
        press("Save draft");
        press("Activate version 2");
        assertThat(textOf(find(ConsequenceDialog.class).single())).contains("takes the place of version 1");
        find(TextArea.class).withLabel("Why it changes").single().setValue("Clearer words.");
        press("Activate version 2");

        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())
                        .getFirst()
                        .content()
                        .text())
                .isEqualTo("Second words.");
        visit(home + "/" + active.id() + "/compare?from=1&to=2");
        assertThat(screen())
                .contains("Version 1, superseded", "Version 2, in force", "2 of 22 fields differ", "Clearer words.");
    }

    @Test
    void filterInTheUrlShowsWhatItSays() {
        active("Attribution");
        draft("Fraud detection");
        signIn(nordlys.member(Role.REQUEST_HANDLER));

        visit(home + "?state=draft");
        assertThat(screen()).contains("Fraud detection").doesNotContain("Attribution");
        visit(home + "?state=withdrawn");
        assertThat(screen()).contains("No instruction fits this filter");
        visit(home + "?state=nonsense&after=nonsense");
        assertThat(screen()).contains("Fraud detection", "Attribution");
    }

    @Test
    void anotherTenantsInstructionIsNotFoundAtAnyAddress() {
        InstructionDetails theirs = active("Attribution");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        String own = "t/" + zephyr.tenant().alias() + "/instructions";
        signIn(zephyr.member(Role.TENANT_ADMIN));

        for (String address : List.of(
                own + "/" + theirs.id(),
                own + "/" + theirs.id() + "/draft",
                own + "/" + theirs.id() + "/compare",
                own + "/" + Ids.next(),
                own + "/no-id",
                home,
                home + "/new",
                home + "/" + theirs.id())) {
            visit(address);
            assertThat(title()).as(address).isEqualTo("We could not find this page");
        }
    }

    @Test
    void longestWordBreaksNothing() {
        InstructionDetails draft = nordlys.as(
                Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content("x".repeat(200), "x".repeat(10_000))));
        signIn(nordlys.member(Role.PRIVACY_LEAD));

        visit(home + "/" + draft.id());
        assertThat(screen()).contains("x".repeat(10_000));
        visit(home + "/" + draft.id() + "/compare");
        assertThat(screen()).contains("No differences");
    }

    @Test
    void templateFillsTheFormAndItsSentencesStandBesideIt() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/new");

        InstructionTemplateDetails children = template("Apps for children, strict");
        find(Select.class).withLabel("Template").single().setValue(children);
        assertThat(screen())
                .contains(
                        "Identifiers may be stored only as keyed hashes.",
                        "IP addresses, and what is worked out from them, must not be stored.",
                        "There must be no transfer to a country outside the EEA.");
        press("Save draft");

        InstructionDetails stored = nordlys.as(
                Role.AUDITOR,
                () -> instructions.byId(
                        instructions.list(null, null).items().getFirst().id()));
        assertThat(stored.leading().content().terms())
                .isEqualTo(children.content().terms());
    }

    @Test
    void contradictionIsToldAtItsField() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/new");
        find(Select.class).withLabel("Template").single().setValue(template("Measurement of advertising"));

        find(MultiSelectComboBox.class)
                .withLabel("Regions and countries")
                .single()
                .setValue(Set.of("US"));
        find(MultiSelectComboBox.class).withLabel("Apps").single().setValue(Set.of(new AppId("<b>no app</b>")));
        press("Save draft");

        assertThat(textOf(find(FormErrors.class).single()))
                .contains(
                        "2 things to correct",
                        "Regions and countries: A chosen country is outside the EEA",
                        "Apps: \"<b>no app</b>\" is not an app's name.");
    }

    @Test
    void copyBeginsWithWhatTheOtherSays() {
        InstructionDetails active = active("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));

        visit(home + "/new?copy=" + active.id());
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("Attribution");
        visit(home + "/new?copy=no-id");
        assertThat(title()).isEqualTo("New instruction");
    }

    @Test
    void leadSchedulesAndCancels() {
        InstructionDetails draft = draft("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + draft.id());

        press("Activate version 1");
        find(RadioButtonGroup.class).withLabel("When it takes effect").single().setValue("LATER");
        press("Activate version 1");
        assertThat(find(DatePicker.class).withLabel("Day").single().getErrorMessage())
                .isEqualTo("Choose a day and a time.");
        find(DatePicker.class).withLabel("Day").single().setValue(LocalDate.of(2026, 12, 1));
        press("Activate version 1");

        assertThat(screen()).contains("Version 1 takes effect on 1 Dec 2026, 00:00 CET");
        assertThat(stored(draft).state()).isEqualTo(InstructionState.SCHEDULED);
        visit(home + "?state=scheduled");
        assertThat(screen()).contains("Attribution");

        visit(home + "/" + draft.id());
        press("Cancel the schedule");
        find(TextArea.class).withLabel("Reason").single().setValue("Not yet");
        press("Cancel the schedule");
        assertThat(stored(draft).state()).isEqualTo(InstructionState.DRAFT);
    }

    @Test
    void secondPersonIsOfferedWhatTheAuthorIsNot() {
        nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOn(0));
        InstructionDetails draft = draft("Attribution");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + draft.id());

        assertThat(offers("Activate version 1")).isFalse();
        press("Submit version 1 for approval");
        press("Submit version 1 for approval");
        assertThat(screen()).contains("Version 1 waits for a second person");
        assertThat(offers("Approve version 1")).isFalse();

        signIn(nordlys.member(Role.TENANT_ADMIN));
        visit(home + "/" + draft.id());
        press("Approve version 1");
        press("Approve version 1");
        assertThat(stored(draft).state()).isEqualTo(InstructionState.ACTIVE);
        visit(home + "/ledger");
        assertThat(screen()).contains("Version 1 of no. 1, \"Attribution\", activated");
    }

    @Test
    void officerChallengesAndLeadInsists() {
        InstructionDetails active = active("Attribution");
        signIn(officer());
        visit(home + "/" + active.id());
        press("Challenge an item");
        find(Select.class).withLabel("Item").single().setValue(InstructionItem.of(DataCategory.IP_ADDRESS));
        find(TextArea.class)
                .withLabel("Why it is unlawful in MetricWorks' view")
                .single()
                .setValue("Art. 5(1)(c) GDPR");
        press("Challenge an item");
        assertThat(screen()).contains("In force, challenged", "Held: not processed", "Art. 5(1)(c) GDPR");

        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + active.id());
        press("Insist in writing");
        find(TextArea.class).withLabel("Your position").single().setValue("We need it.");
        press("Insist in writing");
        assertThat(screen()).contains("The controller insists", "We need it.", "Waits for MetricWorks");
        assertThat(offers("Insist in writing")).isFalse();
    }

    @Test
    void eachSideReadsWhatCanFollowFromWhereTheChallengeStands() {
        InstructionDetails active = active("Attribution");
        Actor officer = officer();
        ChallengeDetails raised = TenantScope.as(
                officer,
                () -> challenges.challenge(
                        Ids.next(),
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(DataCategory.IP_ADDRESS),
                        "Art. 5(1)(c) GDPR"));
        bothRead(
                active, officer, "can change the instruction, withdraw it, or insist in writing.", "can let go at any");

        ChallengeDetails insisted =
                nordlys.as(Role.PRIVACY_LEAD, () -> challenges.insist(raised.id(), raised.version(), "We need it."));
        bothRead(active, officer, "MetricWorks now lets go, or opens", "Now MetricWorks lets go, or opens the way");

        TenantScope.as(
                officer,
                () -> challenges.openEndOfContract(insisted.id(), insisted.version(), "Then the contract ends."));
        bothRead(active, officer, "That alone is no notice.", "Notice itself is given under Leaving tenants.");

        signIn(nordlys.member(Role.AUDITOR));
        speak(Locale.of("nb"));
        visit(home + "/" + active.id());
        assertThat(screen()).contains("Det er ikke i seg selv en oppsigelse.");
    }

    private void bothRead(InstructionDetails instruction, Actor officer, String tenants, String metricWorks) {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + instruction.id());
        assertThat(screen())
                .contains("not processed. Your organisation", tenants)
                .doesNotContain(metricWorks);
        assertThat(screen().contains("or insist in writing")).isEqualTo(tenants.contains("or insist in writing"));
        signIn(officer);
        visit(home + "/" + instruction.id());
        assertThat(screen()).contains(metricWorks).doesNotContain("Your organisation");
    }

    private Actor officer() {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Looks", null, Entry.LONGEST)));
    }

    @Test
    void screensSpeakNorwegianToo() {
        InstructionDetails active = active("Attribusjon");
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        speak(Locale.of("nb"));

        visit(home + "/" + active.id());

        assertThat(screen()).contains("Behandlingsinstrukser", "Nr. 1: Attribusjon", "I kraft", "13 måneder");
        visit(home + "/new");
        assertThat(title()).isEqualTo("Ny instruks");
    }
}
