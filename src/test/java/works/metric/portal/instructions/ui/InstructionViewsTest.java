package works.metric.portal.instructions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.Retention;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.VersionDiff;

class InstructionViewsTest extends ScreenTest {

    @Autowired
    private InstructionService instructions;

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
                .contains("From this moment", "Annex II of your data processing agreement");
        press("Activate version 1");

        assertThat(screen()).contains("In force since", "Version 1 activated");
        assertThat(offers("Activate version 1")).isFalse();
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())).hasSize(1);
    }

    @Test
    void formNamesEveryFieldThatIsMissing() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/new");

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
