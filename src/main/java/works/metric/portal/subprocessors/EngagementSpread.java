package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/** Tells each tenant's documents of what changes for everybody: a correction at once, an end on its day. */
@Component
class EngagementSpread {

    private static final int AT_ONCE = 200;

    private final TenantDirectory tenants;
    private final RegisterJobs jobs;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;

    EngagementSpread(
            TenantDirectory tenants,
            RegisterJobs jobs,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
    }

    /** Writes a job for each tenant. @param day on which it counts there; null: from {@code at} everywhere */
    void spread(UUID subprocessor, Instant at, @Nullable LocalDate day) {
        List<TenantId> some = tenants.after(null, AT_ONCE);
        while (!some.isEmpty()) {
            List<TenantDetails> known =
                    some.stream().flatMap(id -> tenants.byId(id).stream()).toList();
            transaction.as(
                    Actor.system("subprocessor-spread"),
                    () -> known.forEach(tenant -> jobs.changed(tenant.id(), subprocessor, at(tenant, at, day))));
            some = tenants.after(some.getLast(), AT_ONCE);
        }
    }

    void publish(TenantId tenant, Instant at) {
        transaction.as(
                Actor.system("subprocessor-changed", tenant), () -> events.publishEvent(new EngagementChanged(at)));
    }

    private static Instant at(TenantDetails tenant, Instant at, @Nullable LocalDate day) {
        if (day == null) {
            return at;
        }
        Instant begins = day.atStartOfDay(tenant.timeZone()).toInstant();
        return begins.isBefore(at) ? at : begins;
    }
}
