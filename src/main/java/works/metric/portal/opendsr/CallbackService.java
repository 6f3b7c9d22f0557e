package works.metric.portal.opendsr;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/** What was sent to the tenant's own receivers, and what could not be. */
@Service
@Transactional
public class CallbackService {

    private static final Limit MOST_MISSED = Limit.of(500);
    private static final UUID LAST = new UUID(-1, -1);
    /** Later than any callback, and within what the database can hold. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final CallbackRepository callbacks;
    private final CallbackDesk desk;
    private final ApplicationEventPublisher events;

    CallbackService(CallbackRepository callbacks, CallbackDesk desk, ApplicationEventPublisher events) {
        this.callbacks = callbacks;
        this.desk = desk;
        this.events = events;
    }

    /** Newest first. @param state only those in it; null for all. @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public Page<CallbackDetails> list(@Nullable CallbackState state, @Nullable String key) {
        PageKey read = PageKey.read(key);
        Instant at = read == null ? null : instant(read.value());
        Limit limit = Limit.of(Page.SIZE + 1);
        if (read == null || at == null) {
            return Page.forwards(callbacks.before(state, END, LAST, limit), true, CallbackService::key)
                    .map(Callback::details);
        }
        return (read.backwards()
                        ? Page.backwards(callbacks.after(state, at, read.id(), limit), CallbackService::key)
                        : Page.forwards(callbacks.before(state, at, read.id(), limit), false, CallbackService::key))
                .map(Callback::details);
    }

    /** Of one request, in the order they go out. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<CallbackDetails> ofRequest(UUID request) {
        return callbacks.findByRequestIdOrderBySequenceAscPlaceAsc(request).stream()
                .map(Callback::details)
                .toList();
    }

    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public CallbackDetails byId(UUID id) {
        return callbacks.findById(id).map(Callback::details).orElseThrow(NotFound::new);
    }

    /**
     * The receivers that missed where a request stands now, as all tries were used up; those with the latest first. Not
     * those whose domain was taken off the list.
     *
     * @return names of machines, each once
     */
    @Requires(Permission.REQUESTS_RECORD)
    @Transactional(readOnly = true)
    public List<String> missed() {
        return callbacks.missed(MOST_MISSED).stream()
                .map(callback -> CallbackUrls.host(callback.url()))
                .distinct()
                .toList();
    }

    /**
     * Sends it again, and all that came after it to the same receiver, so that the last word is the latest.
     *
     * @throws Invalid naming {@code callback} when its address was erased with the person's identifiers
     */
    @Requires(Permission.REQUESTS_RECORD)
    public CallbackDetails resend(UUID id) {
        Callback from = callbacks.findById(id).orElseThrow(NotFound::new);
        if (desk.isBodyForgotten(from.requestId())) {
            throw new Invalid("callback", "opendsr.rule.erased");
        }
        TenantId tenant = TenantScope.requireActor().requireTenant();
        for (Callback callback : callbacks.findByRequestIdAndPlaceAndSequenceGreaterThanEqualOrderBySequence(
                from.requestId(), from.place(), from.sequence())) {
            events.publishEvent(callback.resent());
            desk.wake(tenant, callback);
        }
        return from.details();
    }

    private static @Nullable Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String key(Callback callback) {
        CallbackDetails details = callback.details();
        return PageKey.write(details.createdAt().toString(), details.id());
    }
}
