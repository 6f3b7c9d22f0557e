package works.metric.portal.opendsr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.access.TenantScope;

/**
 * Many requests in one call: what stands in {@code meta} holds for each. Every request is one of its own, recorded or
 * refused by itself; the answer tells of each. The same batch again is the same batch.
 */
@Component
class Batches {

    static final int MOST = 500;

    private final OpenDsrService requests;
    private final SandboxService sandbox;
    private final Answers answers;
    private final Faults faults;

    Batches(OpenDsrService requests, SandboxService sandbox, Answers answers, Faults faults) {
        this.requests = requests;
        this.sandbox = sandbox;
        this.answers = answers;
        this.faults = faults;
    }

    byte[] create(ApiVersion version, byte[] sent, boolean trial) {
        ObjectNode batch = StrictJson.object(sent);
        Fields fields = new Fields();
        ObjectNode meta = fields.object(batch.get("meta"), "meta");
        if (!(batch.get("requests") instanceof ArrayNode given) || given.isEmpty() || given.size() > MOST) {
            fields.fault("requests", "invalid", "This field must be a list of 1 to " + MOST + " requests.");
            fields.orThrow();
            throw new IllegalStateException("Just refused");
        }
        fields.orThrow();
        UUID id = id(batch);
        List<Map<String, Object>> responses = new ArrayList<>();
        List<Map<String, Object>> errors = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            try {
                ObjectNode one = merged(given.get(i), meta);
                Receipt receipt = trial ? sandbox.create(version, one) : requests.create(version, one, id);
                Map<String, Object> told = answers.createdFields(receipt, new byte[0]);
                // Stands once, for the whole batch.
                told.remove("encoded_request");
                responses.add(told);
            } catch (RuntimeException fault) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("index", i);
                told.put("error", ErrorBody.of(faults.told(fault)).error());
                errors.add(told);
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("batch_id", id.toString());
        answer.put("encoded_request", Base64.getEncoder().encodeToString(sent));
        answer.put("responses", responses);
        answer.put("errors", errors);
        return Message.bytes(answer);
    }

    /** @throws Refused 404 for a batch that brought nothing in, is unknown or another tenant's */
    byte[] status(ApiVersion version, UUID id) {
        List<Receipt> receipts = requests.batch(id);
        if (receipts.isEmpty()) {
            throw Refused.notThere();
        }
        return Message.bytes(Map.of(
                "batch_id",
                id.toString(),
                "responses",
                receipts.stream()
                        .map(receipt -> answers.statusFields(version, receipt))
                        .toList()));
    }

    /** In the sandbox any batch is there, and empty. */
    byte[] tryStatus(UUID id) {
        return Message.bytes(Map.of("batch_id", id.toString(), "responses", List.of()));
    }

    private static ObjectNode merged(JsonNode given, @Nullable ObjectNode meta) {
        if (!(given instanceof ObjectNode request)) {
            throw new Refused(400, "invalid", "A request must be an object.");
        }
        ObjectNode one = request.deepCopy();
        if (meta != null) {
            one.setAll(meta);
        }
        return one;
    }

    /** Made of what came, so that a batch sent twice is one. */
    private static UUID id(ObjectNode batch) {
        String tenant = TenantScope.requireActor().requireTenant().toString();
        return UUID.nameUUIDFromBytes((tenant + StrictJson.fingerprint(batch)).getBytes(StandardCharsets.US_ASCII));
    }
}
