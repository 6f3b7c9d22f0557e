package works.metric.portal.opendsr;

import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.results.ReadyResult;

/** The bodies of answers and callbacks, for every version. Each is written to bytes once; those bytes are signed and sent. */
@Component
class Answers {

    private final ProcessorIdentity processor;

    Answers(ProcessorIdentity processor) {
        this.processor = processor;
    }

    /** @param sent the request as it came; it goes back and is kept nowhere */
    byte[] created(Receipt receipt, byte[] sent) {
        return Message.bytes(createdFields(receipt, sent));
    }

    Map<String, Object> createdFields(Receipt receipt, byte[] sent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("controller_id", receipt.controller().toString());
        fields.put("expected_completion_time", Rfc3339.write(receipt.expectedAt()));
        fields.put("received_time", Rfc3339.write(receipt.receivedAt()));
        fields.put("encoded_request", Base64.getEncoder().encodeToString(sent));
        fields.put("subject_request_id", receipt.id().toString());
        return fields;
    }

    byte[] status(ApiVersion version, Receipt receipt) {
        return Message.bytes(statusFields(version, receipt));
    }

    Map<String, Object> statusFields(ApiVersion version, Receipt receipt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("controller_id", receipt.controller().toString());
        fields.put("expected_completion_time", Rfc3339.write(receipt.expectedAt()));
        fields.put("subject_request_id", receipt.id().toString());
        fields.put("request_status", receipt.standing().status().code());
        fields.put("api_version", version.number());
        tellResults(fields, version, receipt.results());
        extend(fields, version, receipt, null);
        return fields;
    }

    /** @param sent what came with the call: version 0.1.4 wants it back, be it nothing */
    byte[] cancelled(ApiVersion version, Receipt receipt, byte[] sent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("controller_id", receipt.controller().toString());
        fields.put(
                "received_time",
                Rfc3339.write(receipt.cancelledAt() == null ? receipt.receivedAt() : receipt.cancelledAt()));
        fields.put("subject_request_id", receipt.id().toString());
        fields.put("api_version", version.number());
        if (!version.hasExtensions()) {
            fields.put("encoded_request", Base64.getEncoder().encodeToString(sent));
        }
        return Message.bytes(fields);
    }

    byte[] callback(ApiVersion version, Receipt receipt, URI url, int sequence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("controller_id", receipt.controller().toString());
        fields.put("expected_completion_time", Rfc3339.write(receipt.expectedAt()));
        fields.put("status_callback_url", url.toString());
        fields.put("subject_request_id", receipt.id().toString());
        fields.put("request_status", receipt.standing().status().code());
        fields.put("api_version", version.number());
        tellResults(fields, version, receipt.results());
        extend(fields, version, receipt, sequence);
        return Message.bytes(fields);
    }

    byte[] discovery(ApiVersion version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("api_version", version.number());
        fields.put(
                "supported_identities",
                IdentityWords.known().stream().flatMap(Answers::inEachFormat).toList());
        fields.put(
                "supported_subject_request_types",
                List.of(RequestReading.types().split(", ")));
        fields.put("processor_certificate", processor.certificateUrl());
        if (version.hasExtensions()) {
            fields.put("supported_extensions", List.of(processor.domain()));
        }
        return Message.bytes(fields);
    }

    private static Stream<Map<String, String>> inEachFormat(String type) {
        return IdentityReading.FORMATS.stream().map(format -> Map.of("identity_type", type, "identity_format", format));
    }

    private static void tellResults(Map<String, Object> fields, ApiVersion version, @Nullable ResultsTold results) {
        if (results == null) {
            return;
        }
        fields.put("results_url", results.url());
        if (version.countsResults()) {
            fields.put("results_count", results.packages().size());
        }
    }

    private void extend(Map<String, Object> fields, ApiVersion version, Receipt receipt, @Nullable Integer sequence) {
        if (!version.hasExtensions()) {
            return;
        }
        Standing standing = receipt.standing();
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("state", standing.state());
        if (standing.reason() != null) {
            own.put("reason", standing.reason());
        }
        if (sequence != null) {
            own.put("sequence", sequence);
        }
        if (receipt.results() != null) {
            own.put(
                    "results",
                    receipt.results().packages().stream().map(Answers::proof).toList());
        }
        fields.put("extensions", Map.of(processor.domain(), own));
    }

    /** What a fetched package can be held against: its bytes are not signed, these words are. */
    private static Map<String, Object> proof(ReadyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bytes", result.bytes());
        fields.put("sha256", result.sha256());
        fields.put("available_until", result.availableUntil().toString());
        return fields;
    }
}
