package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static works.metric.portal.requests.RequestServiceTest.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

@PortalTest
class RequestQueueServiceTest {

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private RequestQueueService queue;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
    }

    @Test
    void supportSeesOpenRequestsOfAllTenantsByPromiseDate() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID shared = Ids.next();
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        RequestDetails second = record(zephyr, shared);
        clock.set(TestClock.START);
        RequestDetails first = record(nordlys, shared);
        RequestDetails closed = record(nordlys, Ids.next());
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> steps.take(
                        closed.id(), closed.version(), StepTaken.refuse(RefusalGround.EXCESSIVE, "Excessive")));

        List<QueuedRequest> seen = wholeQueue(List.of(nordlys.id(), zephyr.id()));

        assertThat(seen).containsExactly(queued(nordlys, first), queued(zephyr, second));
    }

    @Test
    void queueNeedsItsOwnScopeAndItsOwnRight() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThatThrownBy(() -> TenantScope.as(stage.staff(Role.SUPPORT), () -> queue.open(null)))
                .isInstanceOf(NoTenantInScope.class);
        assertThatThrownBy(() -> TenantScope.as(
                        stage.staff(Role.OPERATOR), () -> TenantScope.acrossTenants(() -> queue.open(null))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> queue.open(null)))
                .isInstanceOf(AccessDenied.class);
    }

    private List<QueuedRequest> wholeQueue(List<TenantId> of) {
        List<QueuedRequest> all = new ArrayList<>();
        @Nullable String key = null;
        do {
            Page<QueuedRequest> page = page(key);
            all.addAll(page.items());
            key = page.next();
        } while (key != null);
        assertThat(all).extracting(row -> row.clocks().promise()).isSorted();
        return all.stream().filter(row -> of.contains(row.tenant())).toList();
    }

    private Page<QueuedRequest> page(@Nullable String key) {
        return TenantScope.as(stage.staff(Role.SUPPORT), () -> TenantScope.acrossTenants(() -> queue.open(key)));
    }

    private RequestDetails record(Stage.Cast tenant, UUID id) {
        return tenant.as(Role.REQUEST_HANDLER, () -> requests.record(id, erasure("2026-11-20T12:00:00Z")));
    }

    private static QueuedRequest queued(Stage.Cast tenant, RequestDetails request) {
        return new QueuedRequest(
                tenant.id(),
                request.id(),
                request.reference(),
                request.type(),
                request.regulation(),
                request.state(),
                request.clocks());
    }
}
