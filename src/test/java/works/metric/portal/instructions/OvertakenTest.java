package works.metric.portal.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** Whoever acts on a screen that somebody else overtook is told, and changes nothing: each write of the module. */
@PortalTest
class OvertakenTest {

    private static final InstructionContent ATTRIBUTION = InstructionLedgerTest.content(Purpose.ATTRIBUTION);
    private static final InstructionContent BOTH =
            InstructionLedgerTest.content(Purpose.ATTRIBUTION, Purpose.FRAUD_DETECTION);
    private static final InstructionContent SUPPORT = InstructionLedgerTest.content(Purpose.SUPPORT);

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionApprovalService approval;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void openTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void onADraftThatSomebodyElseRewrote() {
        InstructionDetails seen = draft();
        InstructionDetails theirs = admin(() -> instructions.editDraft(seen.id(), seen.version(), BOTH));

        tooLate(
                () -> lead(() -> instructions.editDraft(seen.id(), seen.version(), SUPPORT)),
                () -> lead(() -> instructions.discardDraft(seen.id(), seen.version())),
                () -> lead(() -> instructions.activate(seen.id(), 1, seen.version())),
                () -> lead(() -> approval.submit(seen.id(), 1, seen.version(), Activation.now())));
        assertThat(stored(seen)).isEqualTo(theirs);
    }

    @Test
    void onAVersionInForceThatSomebodyElseWroteTheNextOf() {
        InstructionDetails seen = active(BOTH);
        InstructionDetails theirs = admin(() -> instructions.draftNewVersion(seen.id(), seen.version(), ATTRIBUTION));

        tooLate(
                () -> lead(() -> instructions.draftNewVersion(seen.id(), seen.version(), SUPPORT)),
                () -> lead(() -> instructions.withdraw(seen.id(), seen.version(), "Over")),
                () -> TenantScope.as(
                        officer(),
                        () -> challenges.challenge(
                                Ids.next(),
                                seen.id(),
                                1,
                                seen.version(),
                                InstructionItem.of(Purpose.FRAUD_DETECTION),
                                "Art. 6 GDPR")));
        assertThat(stored(seen)).isEqualTo(theirs);
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.holding())).isEmpty();

        InstructionDetails inForce =
                admin(() -> instructions.activate(seen.id(), 2, theirs.version(), Activation.now("At once")));
        tooLate(() -> lead(() -> instructions.discardDraft(seen.id(), theirs.version())));
        assertThat(stored(seen))
                .as("not said to be discarded while it is in force")
                .isEqualTo(inForce);
    }

    @Test
    void onWhatWasSubmittedAndSentBackMeanwhile() {
        admin(() -> approval.switchOn(0));
        InstructionDetails draft = draft();
        InstructionDetails seen = lead(() -> approval.submit(draft.id(), 1, draft.version(), Activation.now()));
        InstructionDetails back = lead(() -> approval.sendBack(seen.id(), 1, seen.version(), "One moment"));

        tooLate(
                () -> admin(() -> approval.sendBack(seen.id(), 1, seen.version(), "Say why")),
                () -> admin(() -> approval.approve(seen.id(), 1, seen.version())));
        assertThat(stored(seen)).isEqualTo(back);

        InstructionDetails again = lead(() -> approval.submit(seen.id(), 1, back.version(), Activation.now()));
        tooLate(
                () -> admin(() -> approval.approve(seen.id(), 1, seen.version())),
                () -> admin(() -> approval.submit(
                        seen.id(),
                        1,
                        back.version(),
                        new Activation("", clock.instant().plus(Duration.ofDays(1))))));
        assertThat(stored(seen)).isEqualTo(again);
        assertThat(lead(() -> approval.submit(seen.id(), 1, back.version(), Activation.now())))
                .as("the same wish, asked twice")
                .isEqualTo(again);
    }

    @Test
    void onAScheduleThatWasCancelledAndSetAnew() {
        InstructionDetails draft = draft();
        Activation tomorrow = new Activation("", clock.instant().plus(Duration.ofDays(1)));
        InstructionDetails seen = lead(() -> instructions.activate(draft.id(), 1, draft.version(), tomorrow));
        InstructionDetails off =
                admin(() -> approval.cancelSchedule(seen.id(), 1, seen.version(), "Another day is better"));
        InstructionDetails theirs = admin(() -> instructions.activate(
                seen.id(), 1, off.version(), new Activation("", clock.instant().plus(Duration.ofDays(2)))));

        tooLate(() -> lead(() -> approval.cancelSchedule(seen.id(), 1, seen.version(), "Not yet")));
        assertThat(stored(seen)).isEqualTo(theirs);
    }

    @Test
    void onAChallengeOnWhichSomebodyElseHasSpoken() {
        InstructionDetails active = active(BOTH);
        UUID id = Ids.next();
        Actor officer = officer();
        ChallengeDetails seen = TenantScope.as(
                officer,
                () -> challenges.challenge(
                        id,
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(Purpose.FRAUD_DETECTION),
                        "Art. 6 GDPR"));
        ChallengeDetails insisted = lead(() -> challenges.insist(id, seen.version(), "We need it."));

        tooLate(
                () -> admin(() -> challenges.insist(id, seen.version(), "It is lawful for another reason.")),
                () -> TenantScope.as(officer, () -> challenges.release(id, seen.version(), "Then so be it")));
        assertThat(lead(() -> challenges.insist(id, seen.version(), "We need it.")))
                .as("the same words, said twice")
                .isEqualTo(insisted);

        ChallengeDetails ending = TenantScope.as(
                officer, () -> challenges.openEndOfContract(id, insisted.version(), "Then the contract ends"));
        tooLate(
                () -> TenantScope.as(
                        officer(), () -> challenges.openEndOfContract(id, insisted.version(), "In other words")),
                () -> TenantScope.as(officer(), () -> challenges.release(id, insisted.version(), "We let go")));
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))).containsExactly(ending);

        ChallengeDetails released =
                TenantScope.as(officer, () -> challenges.release(id, ending.version(), "We let go"));
        tooLate(() -> TenantScope.as(officer(), () -> challenges.release(id, ending.version(), "In other words")));
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))).containsExactly(released);
    }

    @Test
    void onTheRuleOfTheSecondPerson() {
        ApprovalRuleDetails on = lead(() -> approval.switchOn(0));
        ApprovalRuleDetails asked = lead(() -> approval.switchOff(on.version()));
        tooLate(() -> admin(() -> approval.switchOff(on.version())), () -> admin(() -> approval.keep(on.version())));
        assertThat(rule()).isEqualTo(asked);

        ApprovalRuleDetails off = admin(() -> approval.switchOff(asked.version()));
        tooLate(() -> lead(() -> approval.switchOn(asked.version())));
        assertThat(rule()).isEqualTo(off);
    }

    private static void tooLate(Supplier<?>... attempts) {
        assertThat(List.of(attempts))
                .allSatisfy(attempt -> assertThatThrownBy(attempt::get).isInstanceOf(Stale.class));
    }

    private InstructionDetails draft() {
        return lead(() -> instructions.draft(Ids.next(), ATTRIBUTION));
    }

    private InstructionDetails active(InstructionContent content) {
        InstructionDetails draft = lead(() -> instructions.draft(Ids.next(), content));
        return lead(() -> instructions.activate(draft.id(), 1, draft.version()));
    }

    private InstructionDetails stored(InstructionDetails instruction) {
        return nordlys.as(Role.AUDITOR, () -> instructions.byId(instruction.id()));
    }

    private ApprovalRuleDetails rule() {
        return nordlys.as(Role.AUDITOR, () -> approval.rule());
    }

    private <T> T lead(Supplier<T> work) {
        return nordlys.as(Role.PRIVACY_LEAD, work);
    }

    private <T> T admin(Supplier<T> work) {
        return nordlys.as(Role.TENANT_ADMIN, work);
    }

    private Actor officer() {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Looks", null, Entry.LONGEST)));
    }
}
