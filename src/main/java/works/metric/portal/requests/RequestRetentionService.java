package works.metric.portal.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * How long the identifiers of one's closed cases are kept. A processing instruction says how long the data of a purpose
 * are kept from their collection on and knows no category for these; so it is an instruction of its own, one per tenant.
 */
@Service
@Transactional
public class RequestRetentionService {

    /** A year: complaints and questions about a case come up in its first months. */
    public static final int DEFAULT_MONTHS = 12;

    /** The limitation period for most claims of the person. */
    public static final int MOST_MONTHS = 36;

    private final RequestRetentionRepository retentions;
    private final ApplicationEventPublisher events;

    RequestRetentionService(RequestRetentionRepository retentions, ApplicationEventPublisher events) {
        this.retentions = retentions;
        this.events = events;
    }

    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public RetentionDetails current() {
        return details(retentions.findById(id()));
    }

    /**
     * From the next night on, for the cases that are closed already too.
     *
     * @throws works.metric.portal.access.Invalid naming {@code months}
     */
    @Requires(Permission.REQUESTS_RETENTION)
    public RetentionDetails change(long seenVersion, int months) {
        new Rules().range("months", months, 0, MOST_MONTHS).orThrow();
        Optional<RequestRetention> stored = retentions.findById(id());
        RetentionDetails before = details(stored);
        if (before.chosen() && before.months() == months) {
            return before;
        }
        if (before.version() != seenVersion) {
            throw new Stale();
        }
        RequestRetention retention = stored.orElseGet(() -> new RequestRetention(id(), months));
        events.publishEvent(retention.change(before.months(), months));
        return details(Optional.of(retentions.saveAndFlush(retention)));
    }

    /** Nothing stored has version -1, so that two who choose at once do not overwrite each other unseen. */
    static RetentionDetails details(Optional<RequestRetention> stored) {
        return stored.map(retention -> new RetentionDetails(retention.getVersion(), retention.months(), true))
                .orElse(new RetentionDetails(-1, DEFAULT_MONTHS, false));
    }

    private static UUID id() {
        return TenantScope.requireActor().requireTenant().value();
    }
}
