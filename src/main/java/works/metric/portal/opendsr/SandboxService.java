package works.metric.portal.opendsr;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.results.ResultFile;

/** The same calls for trying out: everything is checked and answered, and nothing is kept or called. */
@Service
@Transactional(readOnly = true)
public class SandboxService {

    private final RequestReading reading;
    private final CallbackDomains domains;
    private final Promise promise;
    private final TrialResult trial;
    private final Clock clock;

    SandboxService(RequestReading reading, CallbackDomains domains, Promise promise, TrialResult trial, Clock clock) {
        this.reading = reading;
        this.domains = domains;
        this.promise = promise;
        this.trial = trial;
        this.clock = clock;
    }

    /** @throws Refused 400 for what is wrong with it */
    @Requires(Permission.REQUESTS_RECORD)
    public Receipt create(ApiVersion version, ObjectNode body) {
        return receipt(reading.read(version, body, domains.names()).id(), OutwardStatus.PENDING, false);
    }

    /** Of any id, in the status the caller wants to see. */
    @Requires(Permission.REQUESTS_READ)
    public Receipt status(UUID id, OutwardStatus wanted) {
        return receipt(id, wanted, wanted == OutwardStatus.CANCELLED);
    }

    @Requires(Permission.REQUESTS_RECORD)
    public Receipt cancel(UUID id) {
        return receipt(id, OutwardStatus.CANCELLED, true);
    }

    /** A package that holds nothing of anybody. */
    @Requires(Permission.REQUESTS_RESULT_DOWNLOAD)
    public ResultFile results(UUID id) {
        return trial.file();
    }

    private Receipt receipt(UUID id, OutwardStatus status, boolean cancelled) {
        Instant now = clock.instant();
        String state =
                status == OutwardStatus.PENDING ? "received" : status.name().toLowerCase(Locale.ROOT);
        return new Receipt(
                TenantScope.requireActor().requireTenant(),
                id,
                now,
                promise.endFrom(now),
                new Standing(status, state, null),
                status == OutwardStatus.COMPLETED ? trial.told(id, now) : null,
                cancelled ? now : null);
    }
}
