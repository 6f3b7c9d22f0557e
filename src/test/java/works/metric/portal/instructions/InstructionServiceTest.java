package works.metric.portal.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

@PortalTest
@RecordApplicationEvents
class InstructionServiceTest {

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionsWaiting waiting;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final InstructionContent attribution =
            content("Attribution of installs", "Attribute installs to campaigns.");
    private final InstructionContent shorter = new InstructionContent(
            "Attribution of installs",
            "Measure which campaign led to an install",
            Set.of(DataCategory.ADVERTISING_IDS),
            Set.of(SubjectCategory.APP_USERS),
            new Retention(90, Retention.Unit.DAYS),
            "Attribute installs to campaigns, and keep nothing longer.");

    static InstructionContent content(String title, String text) {
        return new InstructionContent(
                title,
                "Measure which campaign led to an install",
                Set.of(DataCategory.ADVERTISING_IDS, DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(13, Retention.Unit.MONTHS),
                text);
    }

    private InstructionDetails draft(Stage.Cast tenant, InstructionContent content) {
        return tenant.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content));
    }

    private InstructionDetails active(Stage.Cast tenant, InstructionContent content) {
        InstructionDetails draft = draft(tenant, content);
        return tenant.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    @Test
    void leadDraftsOnceHoweverOftenAsked() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();

        InstructionDetails first = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(id, attribution));
        InstructionDetails again = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(id, attribution));

        assertThat(again).isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(InstructionState.DRAFT);
        assertThat(first.leading().content()).isEqualTo(attribution);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())).isEmpty();
    }

    @Test
    void eachTenantCountsFromOneAlsoWhenEverybodyDraftsAtOnce() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        List<Callable<Integer>> drafts = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i ->
                        () -> draft(i % 2 == 0 ? nordlys : zephyr, attribution).number())
                .toList();

        List<Integer> numbers;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            numbers = people.invokeAll(drafts).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .boxed()
                        .flatMap(n -> List.of(n, n).stream())
                        .toList());
    }

    @Test
    void activationPutsADraftInForceFromThisMoment() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails draft = draft(nordlys, attribution);

        InstructionDetails active =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));

        assertThat(active.state()).isEqualTo(InstructionState.ACTIVE);
        assertThat(active.leading().activatedAt()).isEqualTo(clock.instant());
        assertThat(active.leading().activatedBy())
                .isEqualTo(nordlys.member(Role.PRIVACY_LEAD).name());
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())).containsExactly(active.leading());
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version())))
                .isEqualTo(active);
    }

    @Test
    void newVersionStandsBesideTheOldUntilItSupersedesIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, attribution);

        InstructionDetails both =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(first.id(), first.version(), shorter));
        assertThat(both.active().orElseThrow().number()).isEqualTo(1);
        assertThat(both.draft().orElseThrow().content()).isEqualTo(shorter);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce()))
                .extracting(InstructionVersionDetails::content)
                .containsExactly(attribution);

        InstructionDetails second = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(both.id(), 2, both.version(), Activation.now("Less is enough")));

        assertThat(second.versions())
                .extracting(InstructionVersionDetails::state)
                .containsExactly(InstructionState.ACTIVE, InstructionState.SUPERSEDED);
        assertThat(second.version(1).orElseThrow().content()).isEqualTo(attribution);
        assertThat(second.version(1).orElseThrow().endedAt()).isEqualTo(clock.instant());
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce()))
                .extracting(InstructionVersionDetails::content)
                .containsExactly(shorter);
    }

    @Test
    void whatWasInForceAtAnyInstantCanBeToldLater() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        InstructionDetails first = active(nordlys, attribution);
        Instant firstAt = clock.instant();
        clock.advance(Duration.ofHours(1));
        InstructionDetails both =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(first.id(), first.version(), shorter));
        InstructionDetails second = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(both.id(), 2, both.version(), Activation.now("Less is enough")));
        Instant secondAt = clock.instant();
        clock.advance(Duration.ofHours(1));
        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.withdraw(second.id(), second.version(), "Over"));

        assertThat(versionsAt(nordlys, before)).isEmpty();
        assertThat(versionsAt(nordlys, firstAt.minusNanos(1_000))).isEmpty();
        assertThat(versionsAt(nordlys, firstAt)).containsExactly(1);
        assertThat(versionsAt(nordlys, secondAt.minusNanos(1_000))).containsExactly(1);
        assertThat(versionsAt(nordlys, secondAt)).containsExactly(2);
        assertThat(versionsAt(nordlys, clock.instant())).isEmpty();
    }

    private List<Integer> versionsAt(Stage.Cast tenant, Instant at) {
        return tenant.as(Role.AUDITOR, () -> instructions.inForceAt(at)).stream()
                .map(InstructionVersionDetails::number)
                .toList();
    }

    @Test
    void everyChangeIsPublishedWithItsFieldsBeforeAndAfter() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, attribution);
        InstructionDetails both =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(first.id(), first.version(), shorter));
        events.clear();

        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(both.id(), 2, both.version(), Activation.now("Less is enough")));

        InstructionActivated told =
                events.stream(InstructionActivated.class).findFirst().orElseThrow();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.changes())
                .contains(
                        new FieldChange("version", "1", "2"),
                        new FieldChange("dataCategories", "ADVERTISING_IDS,IP_ADDRESS", "ADVERTISING_IDS"),
                        new FieldChange("retention", "13 MONTHS", "90 DAYS"))
                .extracting(FieldChange::field)
                .doesNotContain("title", "purpose");
    }

    @Test
    void withdrawalEndsTheInstructionWithItsReasonAndItsOpenDraft() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, attribution);
        InstructionDetails both =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(first.id(), first.version(), shorter));
        events.clear();

        InstructionDetails gone = nordlys.as(
                Role.PRIVACY_LEAD, () -> instructions.withdraw(both.id(), both.version(), " The campaign is over. "));

        assertThat(gone.state()).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(gone.versions())
                .extracting(InstructionVersionDetails::state)
                .containsOnly(InstructionState.WITHDRAWN);
        assertThat(gone.version(1).orElseThrow().reason()).isEqualTo("The campaign is over.");
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.inForce())).isEmpty();
        assertThat(events.stream(InstructionWithdrawn.class)
                        .map(InstructionWithdrawn::version)
                        .toList())
                .containsExactly(1);
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> instructions.withdraw(both.id(), both.version(), "Once more")))
                .isEqualTo(gone);
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(gone.id(), gone.version(), attribution)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void discardedDraftLeavesTheVersionInForceAlone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = active(nordlys, attribution);
        InstructionDetails both =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(first.id(), first.version(), shorter));

        InstructionDetails one =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.discardDraft(both.id(), both.version()));
        InstructionDetails next =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(one.id(), one.version(), shorter));

        assertThat(one.state()).isEqualTo(InstructionState.ACTIVE);
        assertThat(one.draft()).isEmpty();
        assertThat(next.draft().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void draftOnAStaleScreenIsToldAndOverwritesNothing() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails seen = draft(nordlys, attribution);
        InstructionDetails theirs =
                nordlys.as(Role.TENANT_ADMIN, () -> instructions.editDraft(seen.id(), seen.version(), shorter));
        InstructionContent mine = content("Mine", "My words.");

        assertThatThrownBy(() ->
                        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.editDraft(seen.id(), seen.version(), mine)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(
                        () -> nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(seen.id(), 1, seen.version())))
                .isInstanceOf(Stale.class);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(seen.id()))).isEqualTo(theirs);
    }

    @Test
    void ofTwoWhoActAtOnceOneIsTold() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails seen = draft(nordlys, attribution);
        List<Callable<String>> editors = IntStream.range(0, 6)
                .<Callable<String>>mapToObj(i -> () -> {
                    try {
                        nordlys.as(
                                Role.PRIVACY_LEAD,
                                () -> instructions.editDraft(
                                        seen.id(), seen.version(), content("Version of " + i, "Words of " + i)));
                        return "stored";
                    } catch (Stale | ConcurrencyFailureException told) {
                        return "told";
                    }
                })
                .toList();

        List<String> outcomes;
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            outcomes = people.invokeAll(editors).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).containsOnlyOnce("stored").hasSize(6);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(seen.id())).version())
                .isEqualTo(seen.version() + 1);
    }

    @Test
    void instructionOfAnotherTenantIsNotThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        InstructionDetails theirs = active(nordlys, attribution);

        List<Runnable> tries = List.of(
                () -> instructions.byId(theirs.id()),
                () -> instructions.editDraft(theirs.id(), theirs.version(), shorter),
                () -> instructions.draftNewVersion(theirs.id(), theirs.version(), shorter),
                () -> instructions.discardDraft(theirs.id(), theirs.version()),
                () -> instructions.activate(theirs.id(), 1, theirs.version()),
                () -> instructions.withdraw(theirs.id(), theirs.version(), "Not mine"));

        assertThat(tries).allSatisfy(attempt -> assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, attempt))
                .isInstanceOf(NotFound.class));
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> instructions.list(null, null))
                        .items())
                .isEmpty();
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> instructions.inForce())).isEmpty();
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(theirs.id())))
                .isEqualTo(theirs);
    }

    @Test
    void idOfAnotherTenantsInstructionOpensNothingOfTheirs() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        InstructionDetails theirs = draft(nordlys, attribution);

        InstructionDetails own = zephyr.as(Role.TENANT_ADMIN, () -> instructions.draft(theirs.id(), shorter));

        assertThat(own.leading().content()).isEqualTo(shorter);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(theirs.id())))
                .isEqualTo(theirs);
    }

    @Test
    void readersOnlyReadAndStaffOutsideDoesNotEvenThat() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails draft = draft(nordlys, attribution);
        List<Runnable> verbs = List.of(
                () -> instructions.draft(Ids.next(), attribution),
                () -> instructions.editDraft(draft.id(), draft.version(), shorter),
                () -> instructions.discardDraft(draft.id(), draft.version()),
                () -> instructions.draftNewVersion(draft.id(), draft.version(), shorter),
                () -> instructions.activate(draft.id(), 1, draft.version()),
                () -> instructions.withdraw(draft.id(), draft.version(), "Because"));

        for (Role reader : List.of(Role.AUDITOR, Role.REQUEST_HANDLER)) {
            assertThat(nordlys.as(reader, () -> instructions.byId(draft.id()))).isEqualTo(draft);
            assertThat(verbs).allSatisfy(verb -> assertThatThrownBy(() -> nordlys.as(reader, verb))
                    .isInstanceOf(AccessDenied.class));
        }
        assertThatThrownBy(() -> works.metric.portal.access.TenantScope.as(
                        stage.staff(Role.PRIVACY_OFFICER), () -> instructions.inForce()))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void badInputNamesEveryField() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionContent bad = new InstructionContent(
                " ", "p".repeat(1_001), Set.of(), Set.of(), new Retention(0, Retention.Unit.DAYS), "x".repeat(10_001));

        assertThatThrownBy(() -> draft(nordlys, bad)).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.problems())
                .extracting(Invalid.Problem::field)
                .containsExactly("title", "purpose", "dataCategories", "subjectCategories", "retention", "text"));
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(null, null)).items())
                .isEmpty();
    }

    @Test
    void longestWordInEveryScriptComesBackUnharmed() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionContent hostile = content("漢字 <b>${x}</b> عربي", "😀".repeat(10_000));

        InstructionDetails draft = draft(nordlys, hostile);

        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(draft.id()))
                        .leading()
                        .content())
                .isEqualTo(hostile);
    }

    @Test
    void listFiltersByStateAndTurnsPagesByKey() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        for (int i = 0; i < Page.SIZE + 1; i++) {
            draft(nordlys, attribution);
        }
        InstructionDetails last = active(nordlys, attribution);
        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draftNewVersion(last.id(), last.version(), shorter));

        Page<InstructionSummary> first = nordlys.as(Role.AUDITOR, () -> instructions.list(null, null));
        Page<InstructionSummary> second = nordlys.as(Role.AUDITOR, () -> instructions.list(null, first.next()));
        Page<InstructionSummary> back = nordlys.as(Role.AUDITOR, () -> instructions.list(null, second.previous()));

        assertThat(second.items()).extracting(InstructionSummary::number).containsExactly(2, 1);
        assertThat(back.items()).isEqualTo(first.items());
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(InstructionState.ACTIVE, null))
                        .items())
                .extracting(InstructionSummary::number)
                .containsExactly(52);
        Page<InstructionSummary> drafts =
                nordlys.as(Role.AUDITOR, () -> instructions.list(InstructionState.DRAFT, null));
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(InstructionState.DRAFT, drafts.next()))
                        .items())
                .extracting(InstructionSummary::number)
                .containsExactly(2, 1);
        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.list(null, "nonsense")))
                .isEqualTo(first);
    }

    @Test
    void draftWaitsForThoseWhoMayActivateIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        InstructionDetails draft = draft(nordlys, attribution);
        WaitingSource source = waiting;

        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> source.waiting()))
                .extracting(WaitingItem::path)
                .containsExactly("instructions/" + draft.id());
        assertThat(nordlys.as(Role.AUDITOR, () -> source.waiting())).isEmpty();
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> source.waiting())).isEmpty();
    }
}
