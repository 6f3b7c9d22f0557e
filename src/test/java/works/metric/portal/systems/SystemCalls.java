package works.metric.portal.systems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.ApiCalls;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
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

/** What a processing system says over HTTP, and the cases it says it of. */
record SystemCalls(RequestService requests, RequestWorkService steps) {

    static final String TASKS = "/api/systems/v1/tasks";

    private static final JsonMapper JSON = new JsonMapper();

    /** A case that is worked on, of one person. */
    RequestDetails started(Stage.Cast tenant, RequestType type, String person, Instant asked) {
        NewRequest wanted = new NewRequest(
                type,
                Regulation.GDPR,
                RequestSource.SCREEN,
                asked,
                List.of(new NewIdentity(IdentityType.EMAIL, person)),
                "example.game",
                "Account closed");
        return tenant.as(Role.REQUEST_HANDLER, () -> {
            RequestDetails recorded = requests.record(Ids.next(), wanted);
            return steps.take(recorded.id(), recorded.version(), StepTaken.of(RequestStep.START));
        });
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The open tasks, on one page. */
    static List<JsonNode> due(ApiCalls system) {
        return json(system.get(TASKS + "?limit=100").body())
                .get("tasks")
                .valueStream()
                .toList();
    }

    /** The task of one case. */
    static UUID task(ApiCalls system, RequestDetails request, String tenant) {
        return due(system).stream()
                .filter(task -> task.get("tenant").stringValue().equals(tenant)
                        && task.get("reference").stringValue().equals(request.reference()))
                .map(task -> UUID.fromString(task.get("id").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    static String report(long version, String rest) {
        return "{\"version\":" + version + "," + rest + "}";
    }

    /** The first reason of a refusal. */
    static String reason(String body) {
        return json(body).at("/error/errors/0/reason").stringValue();
    }
}
