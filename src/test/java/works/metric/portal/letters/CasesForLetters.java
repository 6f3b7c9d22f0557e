package works.metric.portal.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** Cases led to where a letter makes sense, by those whose steps they are. */
public record CasesForLetters(
        Stage stage,
        Stage.Cast tenant,
        RequestService requests,
        RequestWorkService steps,
        SupportAccessService support) {

    static final String KARI = "kari.nordmann@nordlys.example";

    public RequestDetails record(RequestType type, Regulation regulation) {
        NewRequest wanted = new NewRequest(
                type,
                regulation,
                RequestSource.SCREEN,
                Instant.parse("2026-11-20T12:00:00Z"),
                List.of(
                        new NewIdentity(IdentityType.EMAIL, KARI),
                        new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "NL-2210-4471-8830")),
                "works.metric.æøå",
                "Wrote to us twice");
        return tenant.as(Role.REQUEST_HANDLER, () -> requests.record(Ids.next(), wanted));
    }

    public RequestDetails refuse(RequestDetails seen, RefusalGround ground, String reason) {
        return tenant.as(
                Role.PRIVACY_LEAD, () -> steps.take(seen.id(), seen.version(), StepTaken.refuse(ground, reason)));
    }

    public RequestDetails extend(RequestDetails seen, String reason) {
        return tenant.as(Role.PRIVACY_LEAD, () -> steps.extend(seen.id(), seen.version(), reason));
    }

    /** As MetricWorks reports it. */
    public RequestDetails close(RequestDetails seen, RequestStep step, String outcome) {
        return TenantScope.as(visitor(), () -> close(seen.id(), seen.version(), step, outcome));
    }

    /** Somebody of MetricWorks, let in. */
    public Actor visitor() {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), tenant.id(), new Entry("Carry it out", "T-1", Duration.ofHours(1))));
    }

    /** As the controller's own people may. */
    public RequestDetails closeThemselves(RequestDetails seen, RequestStep step, String outcome) {
        return tenant.as(Role.REQUEST_HANDLER, () -> close(seen.id(), seen.version(), step, outcome));
    }

    private RequestDetails close(UUID id, long version, RequestStep step, String outcome) {
        RequestDetails started = steps.take(id, version, StepTaken.of(RequestStep.START));
        return steps.take(id, started.version(), StepTaken.of(step, outcome));
    }
}
