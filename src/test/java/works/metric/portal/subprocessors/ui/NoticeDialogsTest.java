package works.metric.portal.subprocessors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.subprocessors.Answer;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.ContractCopyDetails;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.NoticeProofs;
import works.metric.portal.subprocessors.NoticeStepDetails;
import works.metric.portal.subprocessors.NoticeStepKind;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.subprocessors.WaitingCopy;
import works.metric.portal.tenant.Contract.Authorisation;

/** Bad input and stale eyes at the dialogs in which tenants decide about a sub-processor and MetricWorks answers. */
class NoticeDialogsTest extends ScreenTest {

    private static final String STALE = "Somebody took a step meanwhile.";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SubprocessorNoticeService notices;

    @Autowired
    private SubprocessorProgressService progress;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private ContractCopyService copies;

    @Autowired
    private NoticeProofs proofs;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private TestClock clock;

    private ChangeStage going;
    private Stage.Cast nordlys;
    private UUID cloud;
    private UUID notice;

    @BeforeEach
    void changeIsTold() {
        // Long before the other tests: their tenants are opened after each sending here, and so not told.
        clock.set(Instant.parse("2019-11-23T09:00:00Z"));
        going = new ChangeStage(portal);
        nordlys = stage.tenant("Nordlys Spill AS");
        cloud = Ids.next();
        notice = going.sent(going.adding(
                cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), LocalDate.of(2019, 11, 24)));
    }

    @Test
    void objectionWithoutAGroundIsNotTaken() {
        openNotice(Role.PRIVACY_LEAD);
        press("Object");
        press("Object");

        assertThat(ground().getErrorMessage()).startsWith("Give a reason.");
        assertThat(steps()).isEmpty();
        ground().setValue("No data to the USA.");
        press("Object");
        assertThat(toasts()).contains("Your objection is on record.");
        assertThat(steps()).containsExactly(NoticeStepKind.OBJECTED);
    }

    @Test
    void whoeverObjectsAfterAColleagueIsToldAndObjectsNotTwice() {
        openNotice(Role.PRIVACY_LEAD);
        press("Object");
        nordlys.as(Role.TENANT_ADMIN, () -> notices.object(notice, 0, "Mine was first."));
        ground().setValue("Mine was later.");
        press("Object");

        assertThat(dialog()).contains(STALE);
        assertThat(steps()).containsExactly(NoticeStepKind.OBJECTED);
        assertThat(screen()).contains("Mine was first.").doesNotContain("Mine was later.");
    }

    @Test
    void mailThatArrivesWhileTheDialogIsOpenDisturbsNobody() {
        openNotice(Role.PRIVACY_LEAD);
        press("Object");
        transaction.as(
                Actor.system("notices", nordlys.id()), () -> proofs.delivered(notice, "Ingrid <ingrid@example>"));
        nordlys.as(Role.AUDITOR, () -> notices.open(notice));
        ground().setValue("No data to the USA.");
        press("Object");

        assertThat(toasts()).contains("Your objection is on record.");
        assertThat(steps()).containsExactly(NoticeStepKind.OBJECTED);
    }

    @Test
    void withdrawingAndLeavingByAnOldScreenAreRefused() {
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 0, "Ground"));
        openNotice(Role.PRIVACY_LEAD);
        press("End the contract over it");
        press("End the contract over it");
        assertThat(find(TextArea.class).last().getErrorMessage()).startsWith("Give a reason.");
        going.asOfficer(() -> progress.answer(notice, nordlys.id(), 1, Answer.ALTERNATIVE, "Hashed."));
        find(TextArea.class).last().setValue("Then we go.");
        press("End the contract over it");
        assertThat(dialog()).contains(STALE);

        openNotice(Role.PRIVACY_LEAD);
        press("Withdraw the objection");
        nordlys.as(Role.TENANT_ADMIN, () -> notices.withdraw(notice, 2, null));
        press("Withdraw the objection");
        assertThat(dialog()).contains(STALE);
        assertThat(steps())
                .containsExactly(
                        NoticeStepKind.OBJECTED, NoticeStepKind.ANSWERED_ALTERNATIVE, NoticeStepKind.WITHDRAWN);
    }

    @Test
    void yesAfterAColleaguesObjectionIsRefused() {
        Stage.Cast asked = going.tenant("Asked", Authorisation.SPECIFIC, 14, "Europe/Oslo");
        UUID theirs = going.sent(going.adding(
                Ids.next(), ChangeStage.entry("Other", "US", TransferMechanism.SCC), LocalDate.of(2019, 11, 24)));
        signIn(asked.member(Role.TENANT_ADMIN));
        visit("t/" + asked.tenant().alias() + "/subprocessors/notices/" + theirs);
        press("Agree");
        asked.as(Role.PRIVACY_LEAD, () -> notices.object(theirs, 0, "Ground"));
        press("Agree");

        assertThat(dialog()).contains(STALE);
        assertThat(kinds(asked, theirs)).containsExactly(NoticeStepKind.OBJECTED);
    }

    @Test
    void answerNeedsAChoiceAndWordsAndAnObjectionThatIsStillThere() {
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 0, "Ground"));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff");
        showObjection();
        press("Answer");
        press("Answer");
        assertThat(choice().getErrorMessage()).isEqualTo("This field is required.");

        choice().setValue(Answer.EXCLUSION);
        press("Answer");
        assertThat(reply().getErrorMessage()).isEqualTo("This field is required.");
        reply().setValue("z".repeat(SubprocessorNoticeService.LONGEST_WORDS + 1));
        press("Answer");
        assertThat(reply().getErrorMessage()).isEqualTo("At most 4,000 characters.");
        assertThat(steps()).containsExactly(NoticeStepKind.OBJECTED);

        nordlys.as(Role.PRIVACY_LEAD, () -> notices.withdraw(notice, 1, null));
        reply().setValue("You stay out of it.");
        press("Answer");
        assertThat(dialog()).contains(STALE);
        assertThat(steps()).containsExactly(NoticeStepKind.OBJECTED, NoticeStepKind.WITHDRAWN);
    }

    @Test
    void firstScreenOfTheOfficerLeadsToTheObjection() {
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 0, "Ground"));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff");
        assertThat(screen())
                .contains("Open between tenants and MetricWorks", "Objection to sub-processor Cloud")
                .contains("Nordlys Spill AS", "23 Nov 2019", "MetricWorks' answer");
        signIn(stage.staff(Role.SUPPORT));
        visit("staff");
        assertThat(screen()).doesNotContain("Open between tenants and MetricWorks");
    }

    @Test
    void contractIsAskedForOnceByWhoeverMay() {
        clock.set(Instant.parse("2020-02-01T09:00:00Z"));
        String entry = "t/" + nordlys.tenant().alias() + "/subprocessors/" + cloud;
        signIn(nordlys.member(Role.AUDITOR));
        visit(entry);
        assertThat(offers("Ask for the contract")).isFalse();

        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(entry);
        press("Ask for the contract");
        press("Ask for the contract");
        assertThat(toasts()).contains("MetricWorks is asked for the copy.");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void copyThatIsNoPdfIsRefusedAndAReadableOneIsGiven() {
        clock.set(Instant.parse("2020-02-01T09:00:00Z"));
        UUID copy = Ids.next();
        nordlys.as(Role.PRIVACY_LEAD, () -> copies.ask(copy, cloud, null));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff");
        List<WaitingCopy> theirs = as(() -> copies.waiting()).stream()
                .filter(one -> one.copy().id().equals(copy))
                .toList();
        WaitingCopies table = new WaitingCopies(theirs, ZoneId.of("Europe/Oslo"), copies, () -> {});
        UI.getCurrent().add(table);

        upload("contract.pdf", "PK no pdf");
        assertThat(textOf(table)).contains("This is not a PDF file.");
        assertThat(asked().getFirst().answeredAt()).isNull();

        upload("contract.pdf", "%PDF-1.7\nredacted\n%%EOF");
        assertThat(toasts()).contains("The tenant has the copy.");
        assertThat(asked().getFirst().answeredAt()).isNotNull();
    }

    private void upload(String name, String content) {
        test(find(Upload.class).last()).upload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
        roundTrip();
    }

    private List<ContractCopyDetails> asked() {
        return nordlys.as(Role.AUDITOR, () -> copies.list());
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    private void openNotice(Role role) {
        signIn(nordlys.member(role));
        visit("t/" + nordlys.tenant().alias() + "/subprocessors/notices/" + notice);
    }

    /** This tenant's alone: other tests leave theirs open. */
    private void showObjection() {
        UI.getCurrent()
                .add(new ObjectionTable(
                        List.of(as(() -> progress.one(notice, nordlys.id()))),
                        ZoneId.of("Europe/Oslo"),
                        progress,
                        () -> {}));
    }

    private TextArea ground() {
        return find(TextArea.class).withLabel("Ground of the objection").single();
    }

    private TextArea reply() {
        return find(TextArea.class).withLabel("In your words").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Answer> choice() {
        return (RadioButtonGroup<Answer>) find(RadioButtonGroup.class).last();
    }

    /** What was decided, without the mails and readers in between. */
    private List<NoticeStepKind> steps() {
        return kinds(nordlys, notice);
    }

    private List<NoticeStepKind> kinds(Stage.Cast tenant, UUID id) {
        return tenant.as(Role.PRIVACY_LEAD, () -> notices.byId(id)).steps().stream()
                .map(NoticeStepDetails::kind)
                .filter(kind -> kind != NoticeStepKind.READ && kind != NoticeStepKind.DELIVERED)
                .toList();
    }

    private String dialog() {
        return textOf(find(Dialog.class).last());
    }
}
