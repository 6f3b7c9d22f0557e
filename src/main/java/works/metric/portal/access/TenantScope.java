package works.metric.portal.access;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one place that says for whom this thread works right now. Without an actor there is no tenant, and without a tenant
 * no tenant data: wall 2 of the tenancy.
 */
public final class TenantScope {

    private record Frame(Actor actor, boolean acrossTenants) {}

    private static final ThreadLocal<@Nullable Frame> FRAME = new ThreadLocal<>();

    private TenantScope() {}

    /**
     * Runs work as an actor and its tenant, for jobs and listeners that have no signed-in person.
     *
     * @throws IllegalStateException inside a transaction of another tenant, whose database session would be kept
     */
    public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return within(new Frame(actor, false), work);
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Reads over all tenants. For MetricWorks' own queue and for the tasks of one processing system only; a rule of the
     * architecture tests keeps every other caller out, and nothing can be written meanwhile.
     */
    public static <T> T acrossTenants(Supplier<T> work) {
        Actor actor = requireActor();
        boolean ofMetricWorks = actor.kind() == Actor.Kind.STAFF || actor.kind() == Actor.Kind.MACHINE;
        if (!ofMetricWorks || actor.tenant() != null) {
            throw new NoTenantInScope("Only MetricWorks outside of any tenant reads across tenants");
        }
        return within(new Frame(actor, true), work);
    }

    /** Who acts now, or null when nobody does. */
    public static @Nullable Actor actor() {
        Frame frame = FRAME.get();
        if (frame != null) {
            return frame.actor();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? principal.actor()
                : null;
    }

    /** Who acts now. @throws NoTenantInScope when nobody does */
    public static Actor requireActor() {
        Actor actor = actor();
        if (actor == null) {
            throw new NoTenantInScope("Nobody is signed in here, so there is no tenant");
        }
        return actor;
    }

    static boolean isAcrossTenants() {
        Frame frame = FRAME.get();
        return frame != null && frame.acrossTenants();
    }

    private static <T extends @Nullable Object> T within(Frame frame, Supplier<T> work) {
        Frame before = FRAME.get();
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !Objects.equals(key(frame), key(currentFrame()))) {
            throw new IllegalStateException("A transaction belongs to one tenant; end it before changing scope");
        }
        FRAME.set(frame);
        try {
            return work.get();
        } finally {
            if (before == null) {
                FRAME.remove();
            } else {
                FRAME.set(before);
            }
        }
    }

    private static @Nullable Frame currentFrame() {
        Frame frame = FRAME.get();
        Actor actor = actor();
        return frame != null ? frame : actor == null ? null : new Frame(actor, false);
    }

    private static @Nullable Object key(@Nullable Frame frame) {
        if (frame == null) {
            return null;
        }
        TenantId tenant = frame.actor().tenant();
        UUID id = tenant == null ? TenantId.PLATFORM : tenant.value();
        return frame.acrossTenants() ? "across" : id;
    }
}
