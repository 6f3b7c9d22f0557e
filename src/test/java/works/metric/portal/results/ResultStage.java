package works.metric.portal.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
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

/** A case in progress, staff on a visit, and a package. */
@TestComponent
public class ResultStage {

    private final Stage stage;
    private final RequestService requests;
    private final RequestWorkService steps;
    private final SupportAccessService support;
    private final ResultService results;
    private final Clock clock;

    ResultStage(
            Stage stage,
            RequestService requests,
            RequestWorkService steps,
            SupportAccessService support,
            ResultService results,
            Clock clock) {
        this.stage = stage;
        this.requests = requests;
        this.steps = steps;
        this.support = support;
        this.results = results;
        this.clock = clock;
    }

    public RequestDetails received(Stage.Cast tenant) {
        return tenant.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                RequestType.ACCESS,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                clock.instant().minus(Duration.ofHours(1)),
                                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "cust-1")),
                                null,
                                null)));
    }

    public RequestDetails inProgress(Stage.Cast tenant) {
        RequestDetails request = received(tenant);
        return tenant.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(request.id(), request.version(), StepTaken.of(RequestStep.START)));
    }

    /** MetricWorks' support, inside of the tenant. */
    public Actor visit(Stage.Cast tenant) {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), tenant.id(), new Entry("Puts up a result", null, Entry.LONGEST)));
    }

    public <T> T visiting(Stage.Cast tenant, Supplier<T> work) {
        return TenantScope.as(visit(tenant), work);
    }

    public ResultDetails uploaded(Stage.Cast tenant, RequestDetails request, byte[] content) {
        NewResult wanted = new NewResult(request.id(), "result.zip", content.length, null);
        return visiting(tenant, () -> {
            try {
                return results.take(Ids.next(), wanted, new ByteArrayInputStream(content));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
