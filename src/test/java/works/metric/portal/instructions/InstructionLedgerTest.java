package works.metric.portal.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** What is in force, by whose decision, from which second, and what is held of it. */
@PortalTest
@RecordApplicationEvents
class InstructionLedgerTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionApprovalService approval;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private InstructionLedgerService ledger;

    @Autowired
    private InForce inForce;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private ApplicationEvents events;

    static InstructionContent content(Purpose... purposes) {
        return new InstructionContent(
                "Measurement",
                "",
                Set.of(DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(12, Retention.Unit.MONTHS),
                "",
                new InstructionTermsTest.Terms().purposes(purposes).terms());
    }

    private static final InstructionContent ATTRIBUTION = content(Purpose.ATTRIBUTION);
    private static final InstructionContent BOTH = content(Purpose.ATTRIBUTION, Purpose.FRAUD_DETECTION);
    private static final InstructionItem FRAUD = InstructionItem.of(Purpose.FRAUD_DETECTION);

    private InstructionDetails lead(Stage.Cast tenant, Supplier<InstructionDetails> work) {
        return tenant.as(Role.PRIVACY_LEAD, work);
    }

    private InstructionDetails active(Stage.Cast tenant, InstructionContent content) {
        InstructionDetails draft = lead(tenant, () -> instructions.draft(Ids.next(), content));
        return lead(tenant, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    private InstructionDetails next(Stage.Cast tenant, InstructionDetails of, InstructionContent content) {
        return lead(tenant, () -> instructions.draftNewVersion(of.id(), of.version(), content));
    }

    private InstructionDetails scheduled(Stage.Cast tenant, InstructionDetails of, Instant at) {
        InstructionDetails drafted = next(tenant, of, BOTH);
        return lead(
                tenant, () -> instructions.activate(of.id(), 2, drafted.version(), new Activation("From then on", at)));
    }

    private List<LedgerEntryDetails> entries(Stage.Cast tenant) {
        List<LedgerEntryDetails> all = new ArrayList<>();
        List<LedgerEntryDetails> some;
        do {
            long last = all.isEmpty() ? 0 : all.getLast().number();
            some = tenant.as(Role.AUDITOR, () -> ledger.after(last));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private Actor officerIn(Stage.Cast tenant) {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(Ids.next(), tenant.id(), new Entry("Looks at instructions", null, Entry.LONGEST)));
    }

    @Test
    void scheduledVersionCountsFromItsSecondThoughNobodyIsThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, ATTRIBUTION);
        Instant at = clock.instant().plus(DAY);

        InstructionDetails planned = scheduled(nordlys, first, at);

        assertThat(planned.upcoming().orElseThrow().state()).isEqualTo(InstructionState.SCHEDULED);
        assertThat(entries(nordlys)).hasSize(1);
        clock.set(at.minusMillis(1));
        assertThat(versions(nordlys)).containsExactly(1);
        clock.set(at);
        assertThat(versions(nordlys)).as("read before anybody wrote it down").containsExactly(2);
        clock.set(at.plus(Duration.ofHours(5)));
        jobs.runDue();

        InstructionDetails settled = nordlys.as(Role.AUDITOR, () -> instructions.byId(first.id()));
        assertThat(settled.active().orElseThrow().activatedAt()).isEqualTo(at);
        assertThat(settled.version(1).orElseThrow().endedAt()).isEqualTo(at);
        assertThat(entries(nordlys))
                .extracting(LedgerEntryDetails::number, LedgerEntryDetails::change, LedgerEntryDetails::version)
                .containsExactly(
                        tuple(1L, LedgerChange.ACTIVATED, 1),
                        tuple(2L, LedgerChange.SUPERSEDED, 1),
                        tuple(3L, LedgerChange.ACTIVATED, 2));
        LedgerEntryDetails late = entries(nordlys).getLast();
        assertThat(late.effectiveAt()).isEqualTo(at);
        assertThat(late.recordedAt()).isEqualTo(clock.instant());
        assertThat(late.reason()).isEqualTo("From then on");
        assertThat(late.author()).isEqualTo(nordlys.member(Role.PRIVACY_LEAD).name());
        jobs.runDue();
        assertThat(entries(nordlys)).hasSize(3);
    }

    @Test
    void readerSettlesWhatIsDueOnceThoughManyReadAtOnce() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Instant at = clock.instant().plus(DAY);
        scheduled(nordlys, active(nordlys, ATTRIBUTION), at);
        clock.set(at);
        List<Callable<Long>> readers = IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(
                        i -> () -> nordlys.as(Role.AUDITOR, () -> inForce.now().ledgerNumber()))
                .toList();

        List<Long> numbers;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            numbers = people.invokeAll(readers).stream().map(Future::resultNow).toList();
        }

        assertThat(numbers).containsOnly(3L);
        assertThat(entries(nordlys)).hasSize(3);
    }

    @Test
    void cancelledScheduleNeverComes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Instant at = clock.instant().plus(DAY);
        InstructionDetails planned = scheduled(nordlys, active(nordlys, ATTRIBUTION), at);

        InstructionDetails again =
                lead(nordlys, () -> approval.cancelSchedule(planned.id(), 2, planned.version(), "Not ready"));
        clock.set(at.plus(DAY));
        jobs.runDue();

        assertThat(again.draft().orElseThrow().number()).isEqualTo(2);
        assertThat(versions(nordlys)).containsExactly(1);
        assertThat(entries(nordlys)).hasSize(1);
    }

    @Test
    void nothingCountsFromThePastAndEveryChangeHasItsReason() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails both = next(nordlys, active(nordlys, ATTRIBUTION), BOTH);

        assertThat(List.of(
                        new Activation("Why", clock.instant().minusMillis(1)),
                        new Activation(" ", null),
                        new Activation("x".repeat(1_001), null),
                        new Activation("Why", clock.instant().plus(Duration.ofDays(800)))))
                .allSatisfy(wrong -> assertThatThrownBy(
                                () -> lead(nordlys, () -> instructions.activate(both.id(), 2, both.version(), wrong)))
                        .isInstanceOf(Invalid.class));
        assertThat(versions(nordlys)).containsExactly(1);
    }

    @Test
    void whoWroteItNeverApprovesIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOn(approval.rule().version()));
        InstructionDetails draft = lead(nordlys, () -> instructions.draft(Ids.next(), ATTRIBUTION));

        assertThatThrownBy(() -> lead(nordlys, () -> instructions.activate(draft.id(), 1, draft.version())))
                .isInstanceOf(Invalid.class);
        InstructionDetails sent =
                lead(nordlys, () -> approval.submit(draft.id(), 1, draft.version(), Activation.now()));
        assertThatThrownBy(() -> lead(nordlys, () -> approval.approve(draft.id(), 1, sent.version())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> lead(nordlys, () -> instructions.editDraft(draft.id(), sent.version(), BOTH)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> nordlys.as(Role.REQUEST_HANDLER, () -> approval.approve(draft.id(), 1, sent.version())))
                .isInstanceOf(AccessDenied.class);

        InstructionDetails back =
                nordlys.as(Role.TENANT_ADMIN, () -> approval.sendBack(draft.id(), 1, sent.version(), "Say why"));
        assertThat(back.draft().orElseThrow().path().sentBackReason()).isEqualTo("Say why");
        InstructionDetails edited =
                nordlys.as(Role.TENANT_ADMIN, () -> instructions.editDraft(draft.id(), back.version(), BOTH));
        InstructionDetails resent =
                lead(nordlys, () -> approval.submit(draft.id(), 1, edited.version(), Activation.now()));
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> approval.approve(draft.id(), 1, resent.version())))
                .as("the admin wrote on it too")
                .isInstanceOf(Invalid.class);
        assertThat(entries(nordlys)).isEmpty();
    }

    @Test
    void secondPersonPutsItInForceAtTheWantedMoment() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOn(approval.rule().version()));
        InstructionDetails draft = lead(nordlys, () -> instructions.draft(Ids.next(), ATTRIBUTION));
        Instant at = clock.instant().plus(DAY);
        InstructionDetails sent =
                lead(nordlys, () -> approval.submit(draft.id(), 1, draft.version(), new Activation("", at)));

        InstructionDetails approved =
                nordlys.as(Role.TENANT_ADMIN, () -> approval.approve(draft.id(), 1, sent.version()));

        assertThat(approved.state()).isEqualTo(InstructionState.SCHEDULED);
        assertThat(versions(nordlys)).isEmpty();
        clock.set(at);
        assertThat(versions(nordlys)).containsExactly(1);
        jobs.runDue();
        assertThat(entries(nordlys).getFirst().author())
                .isEqualTo(nordlys.member(Role.TENANT_ADMIN).name());
    }

    @Test
    void takingTheRuleAwayNeedsTwoPeopleAsWell() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        ApprovalRuleDetails on = nordlys.as(Role.PRIVACY_LEAD, () -> approval.switchOn(0));
        ApprovalRuleDetails asked = nordlys.as(Role.PRIVACY_LEAD, () -> approval.switchOff(on.version()));

        assertThat(asked.secondPerson()).isTrue();
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> approval.switchOff(asked.version())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOff(on.version())))
                .isInstanceOf(Stale.class);
        ApprovalRuleDetails off = nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOff(asked.version()));
        assertThat(off.secondPerson()).isFalse();
        assertThat(nordlys.as(Role.AUDITOR, () -> approval.rule())).isEqualTo(off);
    }

    @Test
    void challengedItemIsHeldUntilTheInstructionDoesNotSayItAnyMore() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, BOTH);
        Actor officer = officerIn(nordlys);
        UUID id = Ids.next();

        ChallengeDetails raised = TenantScope.as(
                officer, () -> challenges.challenge(id, first.id(), 1, first.version(), FRAUD, "Art. 6 GDPR"));
        assertThat(TenantScope.as(
                        officer, () -> challenges.challenge(id, first.id(), 1, first.version(), FRAUD, "Art. 6 GDPR")))
                .isEqualTo(raised);
        InstructionVersionDetails held =
                nordlys.as(Role.AUDITOR, () -> instructions.inForce()).getFirst();
        assertThat(held.state()).isEqualTo(InstructionState.CHALLENGED);
        assertThat(held.held()).containsExactly(FRAUD);

        ChallengeDetails insisted = nordlys.as(
                Role.PRIVACY_LEAD, () -> challenges.insist(id, raised.version(), "It is our legitimate interest"));
        clock.advance(DAY);
        ChallengeDetails ending = TenantScope.as(
                officerIn(nordlys),
                () -> challenges.openEndOfContract(id, insisted.version(), "Then we end the contract"));
        assertThat(ending.state()).isEqualTo(ChallengeState.ENDING_CONTRACT);
        assertThat(ending.insistence().words()).isEqualTo("It is our legitimate interest");
        assertThat(ending.statement().at()).isEqualTo(clock.instant());

        InstructionDetails seen = nordlys.as(Role.AUDITOR, () -> instructions.byId(first.id()));
        InstructionDetails drafted = next(nordlys, seen, ATTRIBUTION);
        lead(nordlys, () -> instructions.activate(first.id(), 2, drafted.version(), Activation.now("Given up")));

        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(first.id())).getFirst())
                .satisfies(one -> assertThat(one.state()).isEqualTo(ChallengeState.CHANGED))
                .satisfies(one -> assertThat(one.heldUntil()).isEqualTo(clock.instant()));
        assertThat(entries(nordlys))
                .extracting(LedgerEntryDetails::change)
                .containsExactly(
                        LedgerChange.ACTIVATED,
                        LedgerChange.HELD,
                        LedgerChange.SUPERSEDED,
                        LedgerChange.ACTIVATED,
                        LedgerChange.RELEASED);
    }

    @Test
    void holdFollowsTheItemIntoTheNextVersionAndEndsWhenMetricWorksLetsGo() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, BOTH);
        ChallengeDetails raised = TenantScope.as(
                officerIn(nordlys),
                () -> challenges.challenge(Ids.next(), first.id(), 1, first.version(), FRAUD, "Unlawful"));
        InstructionDetails drafted = next(
                nordlys,
                nordlys.as(Role.AUDITOR, () -> instructions.byId(first.id())),
                content(Purpose.FRAUD_DETECTION));
        lead(nordlys, () -> instructions.activate(first.id(), 2, drafted.version(), Activation.now("Less")));

        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())
                        .getFirst()
                        .held())
                .containsExactly(FRAUD);
        events.clear();
        TenantScope.as(officerIn(nordlys), () -> challenges.release(raised.id(), raised.version(), "You convinced us"));

        InstructionVersionDetails now =
                nordlys.as(Role.AUDITOR, () -> instructions.inForce()).getFirst();
        assertThat(now.state()).isEqualTo(InstructionState.ACTIVE);
        assertThat(now.held()).isEmpty();
        assertThat(events.stream(InForceChanged.class)
                        .map(InForceChanged::ledgerNumber)
                        .toList())
                .containsExactly(entries(nordlys).getLast().number());
    }

    @Test
    void onlyMetricWorksChallengesAndOnlyTheControllerInsists() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, BOTH);
        Actor officer = officerIn(nordlys);

        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> challenges.challenge(Ids.next(), first.id(), 1, first.version(), FRAUD, "No")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(
                        officer, () -> challenges.challenge(Ids.next(), first.id(), 1, first.version(), FRAUD, " ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> TenantScope.as(
                        officer,
                        () -> challenges.challenge(
                                Ids.next(),
                                first.id(),
                                1,
                                first.version(),
                                InstructionItem.of(Purpose.SUPPORT),
                                "Not said at all")))
                .isInstanceOf(Invalid.class);
        ChallengeDetails raised = TenantScope.as(
                officer, () -> challenges.challenge(Ids.next(), first.id(), 1, first.version(), FRAUD, "No"));
        assertThatThrownBy(() -> TenantScope.as(
                        officer, () -> challenges.openEndOfContract(raised.id(), raised.version(), "At once")))
                .as("only after the controller insisted")
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> TenantScope.as(officer, () -> challenges.insist(raised.id(), raised.version(), "X")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() ->
                        nordlys.as(Role.PRIVACY_LEAD, () -> challenges.release(raised.id(), raised.version(), "X")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void appsOwnInstructionTakesThePlaceOfThoseForAllApps() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        active(nordlys, ATTRIBUTION);
        AppId game = new AppId("com.example.game");
        active(
                nordlys,
                new InstructionContent(
                        "The game",
                        "",
                        Set.of(DataCategory.ADVERTISING_IDS),
                        Set.of(SubjectCategory.APP_USERS),
                        new Retention(30, Retention.Unit.DAYS),
                        "",
                        new InstructionTermsTest.Terms().apps(game.value()).terms()));

        InForce.Now now = nordlys.as(Role.AUDITOR, () -> inForce.now());

        assertThat(now.ledgerNumber()).isEqualTo(2);
        assertThat(now.governing(game)).extracting(one -> one.content().title()).containsExactly("The game");
        assertThat(now.governing(new AppId("com.example.other")))
                .extracting(one -> one.content().title())
                .containsExactly("Measurement");
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(null, game, null))
                        .items())
                .extracting(InstructionSummary::number)
                .containsExactly(2);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.apps())).containsExactly(game);
    }

    @Test
    void databaseItselfRefusesToChangeTheLedger() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        active(nordlys, ATTRIBUTION);
        for (String statement :
                List.of("UPDATE instruction_ledger SET author = 'x'", "DELETE FROM instruction_ledger")) {
            assertThatThrownBy(() -> {
                        try (Connection connection = database.getConnection();
                                Statement sql = connection.createStatement()) {
                            sql.executeUpdate(statement);
                        }
                    })
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Random histories: what was in force at any instant is what the ledger up to that instant says. */
    @Test
    void inForceAtAnyInstantIsTheFoldOfTheLedger() {
        for (int seed = 1; seed <= Integer.getInteger("ledger.histories", 4); seed++) {
            Stage.Cast tenant = stage.tenant("Fold " + seed);
            Random random = new Random(seed);
            Instant begun = clock.instant();
            List<UUID> all = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                clock.advance(Duration.ofMinutes(random.nextInt(90)));
                try {
                    act(tenant, random, all);
                } catch (Invalid | Stale refused) {
                    // A step that is not open now: the history goes on.
                    assertThat(refused).isNotNull();
                }
            }
            clock.advance(Duration.ofHours(5));
            tenant.as(Role.AUDITOR, () -> inForce.settle());
            List<LedgerEntryDetails> entries = entries(tenant);
            assertThat(entries)
                    .extracting(LedgerEntryDetails::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, entries.size()).boxed().toList());
            assertThat(entries)
                    .extracting(LedgerEntryDetails::effectiveAt)
                    .isSortedAccordingTo(Comparator.naturalOrder());
            Set<Instant> instants = new HashSet<>();
            entries.forEach(one -> instants.addAll(List.of(
                    one.effectiveAt(),
                    one.effectiveAt().minusNanos(1_000),
                    one.effectiveAt().plusSeconds(1))));
            for (int i = 0; i < 10; i++) {
                instants.add(begun.plus(Duration.ofMinutes(random.nextInt(3_000))));
            }
            instants.removeIf(one -> one.isAfter(clock.instant()));
            for (Instant at : instants) {
                assertThat(told(tenant, at)).as("seed %d at %s", seed, at).isEqualTo(folded(entries, at));
            }
            System.out.println(
                    "Ledger history " + seed + ": " + entries.size() + " entries, " + instants.size() + " instants");
        }
    }

    private void act(Stage.Cast tenant, Random random, List<UUID> all) {
        if (all.isEmpty() || random.nextInt(5) == 0 && all.size() < 4) {
            all.add(active(tenant, random.nextBoolean() ? ATTRIBUTION : BOTH).id());
            return;
        }
        UUID id = all.get(random.nextInt(all.size()));
        InstructionDetails seen = tenant.as(Role.AUDITOR, () -> instructions.byId(id));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                if (seen.upcoming().isEmpty()) {
                    InstructionDetails next = next(tenant, seen, random.nextBoolean() ? ATTRIBUTION : BOTH);
                    int number = next.draft().orElseThrow().number();
                    Instant at = random.nextBoolean() ? null : clock.instant().plusSeconds(random.nextInt(9_000));
                    lead(tenant, () -> instructions.activate(id, number, next.version(), new Activation("Random", at)));
                }
            }
            case 4 ->
                seen.upcoming()
                        .ifPresent(one -> lead(
                                tenant, () -> approval.cancelSchedule(id, one.number(), seen.version(), "Random")));
            case 5 ->
                seen.draft()
                        .ifPresent(one -> lead(
                                tenant,
                                () -> instructions.activate(
                                        id, one.number(), seen.version(), Activation.now("Random"))));
            case 6, 7 ->
                seen.active()
                        .ifPresent(one -> TenantScope.as(
                                officerIn(tenant),
                                () -> challenges.challenge(
                                        Ids.next(), id, one.number(), seen.version(), FRAUD, "Random")));
            case 8 ->
                tenant.as(Role.AUDITOR, () -> challenges.holding()).stream()
                        .findFirst()
                        .ifPresent(one -> TenantScope.as(
                                officerIn(tenant), () -> challenges.release(one.id(), one.version(), "Random")));
            default -> {
                if (random.nextInt(3) == 0) {
                    lead(tenant, () -> instructions.withdraw(id, seen.version(), "Random"));
                }
            }
        }
    }

    /** Version by instruction, and what is held of it. */
    private Map<UUID, String> told(Stage.Cast tenant, Instant at) {
        Map<UUID, String> told = new HashMap<>();
        tenant.as(Role.AUDITOR, () -> instructions.inForceAt(at))
                .forEach(one -> told.put(one.instructionId(), one.number() + " " + one.isHeld(FRAUD)));
        return told;
    }

    private static Map<UUID, String> folded(List<LedgerEntryDetails> entries, Instant at) {
        Map<UUID, Integer> versions = new HashMap<>();
        Set<UUID> held = new HashSet<>();
        for (LedgerEntryDetails entry : entries) {
            if (entry.effectiveAt().isAfter(at)) {
                break;
            }
            switch (entry.change()) {
                case ACTIVATED -> versions.put(entry.instructionId(), entry.version());
                case SUPERSEDED -> versions.remove(entry.instructionId(), entry.version());
                case WITHDRAWN -> {
                    versions.remove(entry.instructionId());
                    held.remove(entry.instructionId());
                }
                case HELD -> held.add(entry.instructionId());
                case RELEASED -> held.remove(entry.instructionId());
            }
        }
        Map<UUID, String> folded = new HashMap<>();
        versions.forEach((id, version) -> folded.put(id, version + " " + held.contains(id)));
        return folded;
    }

    private List<Integer> versions(Stage.Cast tenant) {
        return tenant.as(Role.AUDITOR, () -> instructions.inForce()).stream()
                .map(InstructionVersionDetails::number)
                .toList();
    }
}
