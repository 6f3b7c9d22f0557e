package works.metric.portal.leaving.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.EndingChallenge;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingStanding;
import works.metric.portal.leaving.LeavingState;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.RecordDetails;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.leaving.StepKind;
import works.metric.portal.leaving.StepResult;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.uikit.FormErrors;

/** Bad input and stale eyes at each form and dialog of the end of a contract. */
class LeavingDialogsTest extends ScreenTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant OVER = END.atStartOfDay(OSLO).toInstant();
    private static final String STALE = "Somebody else changed this meanwhile.";
    private static final String MISSING = "This field is required.";

    @Autowired
    private LeavingService service;

    @Autowired
    private LeavingDeskService desk;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private CatalogueService catalogues;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Actor officer;

    @BeforeEach
    void tenantIsThere() {
        nordlys = stage.tenant("Nordlys Spill AS");
        officer = stage.staff(Role.PRIVACY_OFFICER);
    }

    @Test
    void noticeBesideAColleaguesIsNotGiven() {
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(place("/leaving/notice"));
        find(DatePicker.class).single().setValue(END);
        area("Reason").setValue("We move to another provider");
        press("Continue");
        choose(LeavingChoice.DELETE);
        press("Continue");
        LeavingDetails first = give(nordlys, Role.PRIVACY_LEAD);
        find(Checkbox.class).single().setValue(true);
        press("Give notice that the contract ends");

        assertThat(textOf(find(FormErrors.class).last())).contains(STALE);
        LeavingStanding standing = nordlys.as(Role.AUDITOR, () -> service.standing());
        assertThat(Objects.requireNonNull(standing.current()).leaving()).isEqualTo(first);
        assertThat(standing.withdrawn()).isEmpty();
    }

    @Test
    void dayThatLiesBehindOrTooFarAheadIsRefusedAtItsField() {
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(place("/leaving/notice"));
        area("Reason").setValue("We move");
        for (Map.Entry<LocalDate, String> wrong : Map.of(
                        LocalDate.of(2026, 11, 22), "Choose today or a later day.",
                        LocalDate.of(2030, 1, 1), "Choose a day within the next 3 years.")
                .entrySet()) {
            find(DatePicker.class).single().setValue(wrong.getKey());
            press("Continue");
            assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo(wrong.getValue());
            assertThat(screen()).contains("Step 1 of 3");
        }
    }

    @Test
    void noticeIsNotTakenBackWithoutAReasonNorTwice() {
        LeavingDetails given = give(nordlys, Role.TENANT_ADMIN);
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(place("/leaving"));
        press("Take the notice back");
        press("Take the notice back");
        assertThat(area("Reason").getErrorMessage()).startsWith("Give a reason.");

        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> service.choose(
                        given.id(),
                        given.version(),
                        new LeavingWishes(LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "Own bucket")));
        area("Reason").setValue("We stay");
        press("Take the notice back");

        assertThat(dialog()).contains(STALE);
        assertThat(current().leaving().state()).isEqualTo(LeavingState.GIVEN);
        assertThat(screen()).contains("Own bucket");
    }

    @Test
    void choiceToReturnWithoutFormatAndPlaceIsRefusedAtTheFields() {
        give(nordlys, Role.TENANT_ADMIN);
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(place("/leaving"));
        press("Change what becomes of the data");
        choose(LeavingChoice.RETURN);
        area("Where to").setValue("p".repeat(LeavingWishes.LONGEST_DESTINATION + 1));
        press("Save the choice");

        assertThat(this.<ReturnFormat>select("Format").getErrorMessage()).isEqualTo(MISSING);
        assertThat(area("Where to").getErrorMessage()).isEqualTo("At most 1,000 characters.");
        area("Where to").setValue(" ");
        press("Save the choice");
        assertThat(area("Where to").getErrorMessage()).isEqualTo(MISSING);
        assertThat(current().leaving().wishes().choice()).isEqualTo(LeavingChoice.DELETE);
    }

    @Test
    void choiceAfterTheEndIsRefusedAndTheScreenSaysWhy() {
        LeavingDetails given = give(nordlys, Role.TENANT_ADMIN);
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(place("/leaving"));
        assertThat(offers("Change what becomes of the data")).isTrue();
        clock.set(OVER);
        visit(place("/leaving"));
        assertThat(offers("Change what becomes of the data")).isFalse();
        assertThat(current().leaving()).isEqualTo(given);
    }

    @Test
    void recordOfAPlaceThatAColleagueRecordedIsNotOverwritten() {
        LeavingDetails given = giveWithReturn();
        clock.set(OVER);
        LeavingStep step = look().steps().getFirst();
        openDesk();
        find(Button.class).withText("Record").all().getFirst().click();
        this.<StepResult>select("Result").setValue(StepResult.NOTHING_HELD);
        find(DatePicker.class).all().getFirst().setValue(END);
        area("What was done").setValue("Mine");
        record(given, step, "Theirs");
        press("Save the record");

        assertThat(dialog()).contains(STALE);
        assertThat(done(step).content().what()).isEqualTo("Theirs");
    }

    @Test
    void certificateNeedsANameAndWhatTheOfficerHasSeen() {
        LeavingDetails given = giveWithReturn();
        clock.set(OVER);
        for (LeavingStep step : look().steps()) {
            record(given, step, "Erased");
        }
        openDesk();
        press("Certify the deletion");
        press("Certify the deletion");
        assertThat(field("Your name").getErrorMessage()).isEqualTo(MISSING);
        assertThat(field("Your position").getErrorMessage()).isEqualTo(MISSING);

        LeavingStep step = look().steps().getFirst();
        RecordDetails before = done(step);
        TenantScope.as(
                officer,
                () -> desk.record(
                        nordlys.id(),
                        before.id(),
                        given.id(),
                        step.target(),
                        before.version(),
                        said(step, "Corrected meanwhile")));
        field("Your name").setValue("Henrik Dahl");
        field("Your position").setValue("Head of Privacy");
        press("Certify the deletion");

        assertThat(dialog()).contains(STALE);
        assertThat(look().certificate()).isNull();
    }

    @Test
    void noticeOfMetricWorksNeedsADayAndAReasonAndNoOtherNoticeBesideIt() {
        EndingChallenge ending = ending();
        signIn(officer);
        visit("staff");
        new OwnNoticeDialog(ending, nordlys.tenant().name(), desk, catalogues, () -> {}).open();
        press("Give notice for MetricWorks");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo(MISSING);
        assertThat(area("Reason").getErrorMessage()).isEqualTo(MISSING);

        find(DatePicker.class).single().setValue(LocalDate.of(2026, 11, 22));
        area("Reason").setValue("The instruction is unlawful");
        press("Give notice for MetricWorks");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("Choose today or a later day.");

        LeavingDetails theirs = give(nordlys, Role.TENANT_ADMIN);
        find(DatePicker.class).single().setValue(END);
        press("Give notice for MetricWorks");
        assertThat(dialog()).contains(STALE);
        assertThat(current().leaving()).isEqualTo(theirs);
    }

    @Test
    void noticeOfMetricWorksIsNotTakenBackByAnOldScreen() {
        EndingChallenge ending = ending();
        LeavingDetails own = TenantScope.as(
                officer,
                () -> desk.give(
                        nordlys.id(),
                        Ids.next(),
                        ending.challenge().id(),
                        new NewLeaving(END, LeavingWishes.delete(), "Unlawful")));
        openDesk();
        press("Take the notice back");
        press("Take the notice back");
        assertThat(area("Reason").getErrorMessage()).startsWith("Give a reason.");
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> service.choose(
                        own.id(),
                        own.version(),
                        new LeavingWishes(LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "Own bucket")));
        area("Reason").setValue("Settled");
        press("Take the notice back");

        assertThat(dialog()).contains(STALE);
        assertThat(current().leaving().state()).isEqualTo(LeavingState.GIVEN);
    }

    private LeavingDetails give(Stage.Cast tenant, Role role) {
        return tenant.as(
                role,
                () -> service.give(
                        Ids.next(), new NewLeaving(END, LeavingWishes.delete(), "We move to another provider")));
    }

    /** A place to record is there whatever systems and sub-processors are in use. */
    private LeavingDetails giveWithReturn() {
        return nordlys.as(
                Role.TENANT_ADMIN,
                () -> service.give(
                        Ids.next(),
                        new NewLeaving(
                                END,
                                new LeavingWishes(
                                        LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "sftp.nordlys.example"),
                                "We move to another provider")));
    }

    private LeavingCase current() {
        return Objects.requireNonNull(
                nordlys.as(Role.AUDITOR, () -> service.standing()).current());
    }

    private LeavingCase look() {
        return TenantScope.as(officer, () -> desk.of(nordlys.id()));
    }

    private void record(LeavingDetails given, LeavingStep step, String what) {
        TenantScope.as(
                officer,
                () -> desk.record(nordlys.id(), Ids.next(), given.id(), step.target(), null, said(step, what)));
    }

    private static NewRecord said(LeavingStep step, String what) {
        return step.kind() == StepKind.RETURN
                ? NewRecord.returned(END, what, "0f".repeat(32), "sftp.nordlys.example")
                : NewRecord.deleted(END, what);
    }

    private RecordDetails done(LeavingStep step) {
        return Objects.requireNonNull(look().steps().stream()
                .filter(one -> one.target().equals(step.target()))
                .findFirst()
                .orElseThrow()
                .done());
    }

    private void openDesk() {
        signIn(officer);
        visit("staff/leaving/" + nordlys.id());
    }

    /** A controller that insists on what is unlawful, and MetricWorks on its way to the end of the contract. */
    private EndingChallenge ending() {
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content()));
        InstructionDetails active =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
        Actor inside = TenantScope.as(
                officer, () -> support.enter(Ids.next(), nordlys.id(), new Entry("Looks", null, Duration.ofHours(1))));
        ChallengeDetails raised = TenantScope.as(
                inside,
                () -> challenges.challenge(
                        Ids.next(),
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(DataCategory.IP_ADDRESS),
                        "No ground under Art. 6"));
        ChallengeDetails insisted = nordlys.as(
                Role.PRIVACY_LEAD, () -> challenges.insist(raised.id(), raised.version(), "We hold it lawful"));
        TenantScope.as(
                inside,
                () -> challenges.openEndOfContract(insisted.id(), insisted.version(), "Then we part: clause 10"));
        return TenantScope.as(officer, () -> desk.ending()).stream()
                .filter(one -> one.tenant().equals(nordlys.id()))
                .findFirst()
                .orElseThrow();
    }

    private static InstructionContent content() {
        return new InstructionContent(
                "Attribution",
                "",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(30, Retention.Unit.DAYS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.HASHED,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }

    private String place(String path) {
        return "t/" + nordlys.tenant().alias() + path;
    }

    @SuppressWarnings("unchecked")
    private void choose(LeavingChoice choice) {
        find(RadioButtonGroup.class).all().stream()
                .filter(one -> "What becomes of the data".equals(one.getLabel()))
                .findFirst()
                .map(one -> (RadioButtonGroup<LeavingChoice>) one)
                .orElseThrow()
                .setValue(choice);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .map(one -> (Select<T>) one)
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).last();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).last();
    }

    private String dialog() {
        return textOf(find(Dialog.class).last());
    }
}
