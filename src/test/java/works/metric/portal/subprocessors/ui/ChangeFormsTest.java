package works.metric.portal.subprocessors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.ScreenTest;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.ChangeState;
import works.metric.portal.subprocessors.NewChange;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.VersionDiff;

/** Bad input and stale eyes at the forms and dialogs in which a change of the register is made. */
class ChangeFormsTest extends ScreenTest {

    private static final String STALE = "Somebody took a step meanwhile.";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SubprocessorChangeService changes;

    @Autowired
    private SubprocessorService register;

    private ChangeStage going;

    @BeforeEach
    void setUp() {
        going = new ChangeStage(portal);
    }

    @Test
    void draftThatCannotBeKeptIsRefusedAtItsFieldAndNothingIsStored() {
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessor-changes/new");
        int before = going.asOfficer(() -> changes.list()).size();

        find(TextArea.class).withLabel("What changes").single().setValue("x".repeat(4_001));
        find(TextArea.class).withLabel("Reason").single().setValue("y".repeat(2_001));
        press("Save draft");

        assertThat(textOf(find(FormErrors.class).single()))
                .contains("What changes: At most 4,000 characters.", "Reason: At most 2,000 characters.");
        assertThat(going.asOfficer(() -> changes.list())).hasSize(before);

        find(TextArea.class).withLabel("What changes").single().setValue("Another company");
        find(TextArea.class).withLabel("Reason").single().setValue("Cheaper");
        press("Save draft");
        assertThat(screen()).contains("It cannot be sent yet", "Address: This field is required.");
    }

    @Test
    void whoeverWasOvertakenInADraftSeesBothAndDecides() {
        ChangeDetails draft = draft("Overtaken Ltd");
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessor-changes/" + draft.id() + "/edit");
        find(TextField.class).withLabel("Legal name").single().setValue("Mine Ltd");
        going.asOfficer(() -> changes.edit(draft.id(), draft.version(), wanted("Theirs Ltd", draft)));

        press("Save draft");
        assertThat(textOf(find(VersionDiff.class).single())).contains("Theirs Ltd", "Mine Ltd");
        assertThat(stored(draft).name()).isEqualTo("Theirs Ltd");

        press("Take theirs");
        assertThat(find(TextField.class).withLabel("Legal name").single().getValue())
                .isEqualTo("Theirs Ltd");
        find(TextField.class).withLabel("Legal name").single().setValue("Both Ltd");
        press("Save draft");
        assertThat(stored(draft).name()).isEqualTo("Both Ltd");
    }

    @Test
    void submittingWithGapsNamesEachOfThemInTheDialog() {
        ChangeDetails whole = draft("Gaps Ltd");
        NewChange gaps = new NewChange(
                whole.change().kind(),
                whole.change().subprocessorId(),
                null,
                java.util.Map.of("name", "Gaps Ltd"),
                null,
                " ",
                null);
        ChangeDetails draft = going.asOfficer(() -> changes.edit(whole.id(), whole.version(), gaps));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(item(draft));

        press("Submit for review");
        press("Submit for review");

        assertThat(dialog())
                .contains("Address: This field is required.", "Country: This field is required.")
                .contains("What changes: This field is required.");
        assertThat(stored(draft).state()).isEqualTo(ChangeState.DRAFT);
        assertThat(offers("Send to every tenant")).isFalse();
    }

    @Test
    void reviewerOfWordsThatWereRewrittenMeanwhileIsToldSo() {
        ChangeDetails submitted = submitted("Rewritten Ltd");
        for (String step : List.of("Approve", "Send back")) {
            ChangeDetails now = stored(submitted);
            ChangeDetails open = now.state() == ChangeState.SUBMITTED
                    ? now
                    : going.asOfficer(() -> changes.submit(now.id(), now.version()));
            signIn(stage.staff(Role.OPERATOR));
            visit(item(open));
            press(step);
            going.asOfficer(() -> changes.edit(open.id(), open.version(), wanted(step + " Ltd", open)));
            if (step.equals("Send back")) {
                find(TextArea.class).withLabel("What has to change").single().setValue("All of it");
            }
            press(step);

            assertThat(dialog()).contains(STALE);
            assertThat(stored(submitted).state()).isEqualTo(ChangeState.DRAFT);
            assertThat(stored(submitted).reviewWords()).isNull();
        }
    }

    @Test
    void nobodySendsBackWithoutWords() {
        ChangeDetails submitted = submitted("Wordless Ltd");
        signIn(stage.staff(Role.OPERATOR));
        visit(item(submitted));
        press("Send back");
        press("Send back");

        assertThat(find(TextArea.class).withLabel("What has to change").single().getErrorMessage())
                .startsWith("Give a reason.");
        assertThat(stored(submitted).state()).isEqualTo(ChangeState.SUBMITTED);
    }

    @Test
    void sendingAndDiscardingWhatWasRewrittenMeanwhileIsRefused() {
        for (String step : List.of("Send to every tenant", "Discard")) {
            ChangeDetails reviewed = going.reviewed(adding(step + " Ltd"));
            signIn(stage.staff(Role.PRIVACY_OFFICER));
            visit(item(reviewed));
            press(step);
            going.asOfficer(() -> changes.edit(reviewed.id(), reviewed.version(), wanted("Other Ltd", reviewed)));
            press(step);

            assertThat(dialog()).contains(STALE);
            assertThat(stored(reviewed).state()).isEqualTo(ChangeState.DRAFT);
        }
    }

    @Test
    void endThatAColleagueSetMeanwhileIsShownAndNotOverwritten() {
        SubprocessorDetails mail = going.asOfficer(
                () -> register.add(Ids.next(), ChangeStage.entry("Ending Ltd", "US", TransferMechanism.SCC)));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/subprocessors/" + mail.id());
        press("Set the end");
        endDay().clear();
        press("Set the end");
        assertThat(endDay().getErrorMessage()).isEqualTo("This field is required.");

        LocalDate theirs = LocalDate.of(2026, 12, 24);
        going.asOfficer(() -> register.end(mail.id(), mail.version(), theirs));
        endDay().setValue(LocalDate.of(2026, 12, 25));
        press("Set the end");

        assertThat(dialog()).contains("Somebody changed this entry meanwhile", "24 Dec 2026");
        assertThat(going.asOfficer(() -> register.byId(mail.id())).endedOn()).isEqualTo(theirs);
    }

    private DatePicker endDay() {
        return find(DatePicker.class).withLabel("First day without it").single();
    }

    private ChangeDetails draft(String name) {
        return going.asOfficer(() -> changes.draft(Ids.next(), adding(name)));
    }

    private ChangeDetails submitted(String name) {
        ChangeDetails draft = draft(name);
        return going.asOfficer(() -> changes.submit(draft.id(), draft.version()));
    }

    private NewChange adding(String name) {
        return going.adding(
                Ids.next(), ChangeStage.entry(name, "US", TransferMechanism.SCC), LocalDate.of(2026, 12, 1));
    }

    private NewChange wanted(String name, ChangeDetails of) {
        UUID subprocessor = of.change().subprocessorId();
        return going.adding(
                subprocessor, ChangeStage.entry(name, "US", TransferMechanism.SCC), LocalDate.of(2026, 12, 1));
    }

    private ChangeDetails stored(ChangeDetails of) {
        return going.asOfficer(() -> changes.byId(of.id()));
    }

    private static String item(ChangeDetails of) {
        return "staff/subprocessor-changes/" + of.id();
    }

    private String dialog() {
        return textOf(find(Dialog.class).last());
    }
}
