package works.metric.portal.opendsr;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import works.metric.portal.Stage;
import works.metric.portal.access.Role;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.Packages;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultStage;

/** Cases that came by OpenDSR, and what MetricWorks does with them. */
@TestComponent
public class CasesWithResults {

    private final OpenDsrService wire;
    private final RequestService requests;
    private final RequestWorkService work;
    private final ResultStage results;

    CasesWithResults(OpenDsrService wire, RequestService requests, RequestWorkService work, ResultStage results) {
        this.wire = wire;
        this.requests = requests;
        this.work = work;
        this.results = results;
    }

    public void created(Stage.Cast tenant, UUID id, String type, String... callbacks) {
        Map<String, Object> request = SpecController.request(id, type);
        request.put("status_callback_urls", List.of(callbacks));
        tenant.as(
                Role.TENANT_ADMIN,
                () -> wire.create(
                        ApiVersion.V2_0, StrictJson.object(SpecController.JSON.writeValueAsBytes(request)), null));
    }

    RequestDetails taken(Stage.Cast tenant, UUID id, StepTaken step) {
        return tenant.as(
                Role.PRIVACY_LEAD, () -> work.take(id, requests.details(id).version(), step));
    }

    public RequestDetails started(Stage.Cast tenant, UUID id) {
        return taken(tenant, id, StepTaken.of(RequestStep.START));
    }

    RequestDetails completed(Stage.Cast tenant, UUID id) {
        return taken(tenant, id, StepTaken.complete("Found and handed over."));
    }

    ResultDetails uploaded(Stage.Cast tenant, UUID id, byte[] content) {
        RequestDetails request = tenant.as(Role.AUDITOR, () -> requests.details(id));
        return results.uploaded(tenant, request, content);
    }

    /** @param bytes of its package */
    ResultDetails completedAccess(Stage.Cast tenant, UUID id, int bytes, String... callbacks) {
        created(tenant, id, "access", callbacks);
        started(tenant, id);
        ResultDetails result = uploaded(tenant, id, Packages.of(bytes, id.getMostSignificantBits()));
        completed(tenant, id);
        return result;
    }
}
