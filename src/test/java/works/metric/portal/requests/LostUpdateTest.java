package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** Several people on one request, from both sides. {@code -Dlost.seconds=60} for the long form. */
@PortalTest
@Tag("faults")
class LostUpdateTest {

    private static final int EDITORS = 6;
    private static final int SECONDS = Integer.getInteger("lost.seconds", 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    /** What one editor stored. @param words null when the change has none */
    private record Kept(TimelineKind kind, String words) {}

    @Test
    void sixEditorsOfOneRequestLoseNothingAndSeeBothVersionsOfEachConflict() throws Exception {
        RequestDetails first = record();
        Queue<Kept> kept = new ConcurrentLinkedQueue<>();
        AtomicInteger conflicts = new AtomicInteger();
        AtomicInteger bothVersions = new AtomicInteger();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Callable<Void>> editors = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            String name = "editor " + i;
            Actor actor =
                    switch (i % 3) {
                        case 0 -> nordlys.member(Role.REQUEST_HANDLER);
                        case 1 -> nordlys.member(Role.PRIVACY_LEAD);
                        default -> visitor();
                    };
            editors.add(() -> {
                for (int edit = 0; System.nanoTime() < end; edit++) {
                    RequestDetails seen = TenantScope.as(actor, () -> requests.details(first.id()));
                    String words = name + ", edit " + edit;
                    try {
                        TenantScope.as(actor, () -> edit(actor, seen, words))
                                .ifPresent(kind -> kept.add(new Kept(kind, words)));
                    } catch (Stale | OptimisticLockingFailureException told) {
                        conflicts.incrementAndGet();
                        RequestDetails now = TenantScope.as(actor, () -> requests.details(first.id()));
                        if (now.version() > seen.version()) {
                            bothVersions.incrementAndGet();
                        }
                    }
                }
                return null;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(EDITORS)) {
            for (Future<Void> editor : all.invokeAll(editors)) {
                editor.get();
            }
        }
        RequestDetails last = nordlys.as(Role.AUDITOR, () -> requests.details(first.id()));
        List<Kept> stored = last.timeline().stream()
                .filter(entry -> entry.kind() != TimelineKind.RECORDED)
                .map(entry -> new Kept(entry.kind(), entry.text()))
                .toList();
        List<Kept> wanted = kept.stream()
                .map(one -> one.kind() == TimelineKind.WAIT_ENDED ? new Kept(one.kind(), null) : one)
                .toList();
        long audited = audit.actionsOn(nordlys, first.id()).stream()
                .filter(action -> !action.equals("request.recorded") && !action.equals("request.viewed"))
                .count();
        System.out.printf(
                "Six editors of one request for %d s: %d changes stored %s, %d lost, %d conflicts told, %d with both"
                        + " versions%n",
                SECONDS, kept.size(), kinds(stored), kept.size() - stored.size(), conflicts.get(), bothVersions.get());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(last.version() - first.version()).as("versions").isEqualTo(kept.size());
        assertThat(audited).as("audit entries").isEqualTo(kept.size());
        assertThat(last.waits().stream().filter(Waiting::runs).count()).isLessThanOrEqualTo(1);
        assertThat(kept).isNotEmpty();
        assertThat(conflicts).hasPositiveValue();
        assertThat(bothVersions).as("an older and a newer version to show").hasValue(conflicts.get());
    }

    /**
     * What can be done now, each change with words of its own where it has words. The waiting, which can always be changed,
     * is changed now and then only, or nobody would get to do anything else.
     */
    private Optional<TimelineKind> edit(Actor actor, RequestDetails seen, String words) {
        boolean asked = seen.state() == RequestState.NEEDS_INPUT;
        boolean staff = actor.kind() == Actor.Kind.STAFF;
        if (asked != staff) {
            steps.take(seen.id(), seen.version(), StepTaken.of(asked ? RequestStep.ANSWER : RequestStep.ASK, words));
            return Optional.of(asked ? TimelineKind.ANSWERED : TimelineKind.ASKED);
        }
        return ThreadLocalRandom.current().nextInt(10) == 0 ? Optional.of(wait(seen, words)) : Optional.empty();
    }

    private TimelineKind wait(RequestDetails seen, String words) {
        if (seen.waits().stream().anyMatch(Waiting::runs)) {
            steps.endWaiting(seen.id(), seen.version(), TODAY);
            return TimelineKind.WAIT_ENDED;
        }
        steps.beginWaiting(seen.id(), seen.version(), TODAY, words);
        return TimelineKind.WAIT_BEGAN;
    }

    @Test
    void secondOfTwoWhoBeginToWaitIsTold() {
        RequestDetails seen = record();
        RequestDetails waits = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.beginWaiting(seen.id(), seen.version(), TODAY, "Proof of the account"));

        assertThat(waits.version()).isEqualTo(seen.version() + 1);
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> steps.beginWaiting(seen.id(), seen.version(), TODAY, "Which account?")))
                .isInstanceOf(Stale.class);
        RequestDetails over = nordlys.as(Role.PRIVACY_LEAD, () -> steps.endWaiting(waits.id(), waits.version(), TODAY));
        assertThatThrownBy(() ->
                        nordlys.as(Role.REQUEST_HANDLER, () -> steps.endWaiting(waits.id(), waits.version(), TODAY)))
                .isInstanceOf(Stale.class);
        assertThat(over.waits()).hasSize(1);
    }

    /** Two ask at once: the second's question does not vanish behind the first's. */
    @Test
    void otherWordsForTheSameStepAreTold() {
        RequestDetails seen = record();
        Actor visitor = visitor();
        RequestDetails asked = TenantScope.as(
                visitor, () -> steps.take(seen.id(), seen.version(), StepTaken.of(RequestStep.ASK, "Which app?")));

        assertThat(TenantScope.as(
                        visitor,
                        () -> steps.take(seen.id(), seen.version(), StepTaken.of(RequestStep.ASK, "Which app?"))))
                .isEqualTo(asked);
        assertThatThrownBy(() -> TenantScope.as(
                        visitor,
                        () -> steps.take(seen.id(), seen.version(), StepTaken.of(RequestStep.ASK, "Which account?"))))
                .isInstanceOf(Stale.class);
    }

    private Actor visitor() {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck", "T-1", Duration.ofHours(1))));
    }

    private static Map<TimelineKind, Integer> kinds(List<Kept> stored) {
        Map<TimelineKind, Integer> kinds = new EnumMap<>(TimelineKind.class);
        stored.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
        return kinds;
    }

    private RequestDetails record() {
        return nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(Ids.next(), RequestServiceTest.erasure("2026-11-20T12:00:00Z")));
    }
}
