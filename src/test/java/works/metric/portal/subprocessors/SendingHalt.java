package works.metric.portal.subprocessors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/** Lets the sending of a change die at a tenant, inside of its transaction, when a test says so. */
@TestComponent
public class SendingHalt {

    private volatile @Nullable TenantId at;

    public void at(@Nullable TenantId tenant) {
        at = tenant;
    }

    @EventListener
    void on(SubprocessorNoticeEvent event) {
        if (event.step() == null && TenantScope.requireActor().requireTenant().equals(at)) {
            throw new IllegalStateException("The process dies here");
        }
    }
}
