package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one code path behind the addresses of all versions, from the bytes that came to the signed bytes that go. That nobody
 * stores an answer is said by the headers that all answers of the portal have.
 */
@Component
class Calls {

    private final OpenDsrService requests;
    private final SandboxService sandbox;
    private final ProcessorIdentity processor;
    private final Answers answers;

    Calls(OpenDsrService requests, SandboxService sandbox, ProcessorIdentity processor, Answers answers) {
        this.requests = requests;
        this.sandbox = sandbox;
        this.processor = processor;
        this.answers = answers;
    }

    ResponseEntity<byte[]> create(ApiVersion version, HttpServletRequest call) throws IOException {
        byte[] sent = body(call);
        ObjectNode body = StrictJson.object(sent);
        return signed(version, 201, answers.created(requests.create(version, body, null), sent));
    }

    ResponseEntity<byte[]> status(ApiVersion version, String id) {
        processor.key();
        return signed(version, 200, answers.status(version, requests.status(known(id))));
    }

    ResponseEntity<byte[]> cancel(ApiVersion version, String id, HttpServletRequest call) throws IOException {
        processor.key();
        byte[] sent = StrictJson.all(call.getInputStream());
        return signed(version, 202, answers.cancelled(version, requests.cancel(known(id)), sent));
    }

    ResponseEntity<byte[]> tryCreate(ApiVersion version, HttpServletRequest call) throws IOException {
        byte[] sent = body(call);
        return signed(version, 201, answers.created(sandbox.create(version, StrictJson.object(sent)), sent));
    }

    ResponseEntity<byte[]> tryStatus(ApiVersion version, String id, @Nullable String wanted) {
        processor.key();
        OutwardStatus status = OutwardStatus.read(wanted == null ? "pending" : wanted)
                .orElseThrow(() -> new Refused(400, "invalid", "There is no such request_status."));
        return signed(version, 200, answers.status(version, sandbox.status(known(id), status)));
    }

    ResponseEntity<byte[]> tryCancel(ApiVersion version, String id, HttpServletRequest call) throws IOException {
        processor.key();
        byte[] sent = StrictJson.all(call.getInputStream());
        return signed(version, 202, answers.cancelled(version, sandbox.cancel(known(id)), sent));
    }

    ResponseEntity<byte[]> discovery(ApiVersion version) {
        processor.key();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answers.discovery(version));
    }

    ResponseEntity<byte[]> signed(ApiVersion version, int status, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(version.domainHeader(), processor.domain())
                .header(version.signatureHeader(), processor.sign(body))
                .body(body);
    }

    /** @throws Refused 415 for what is not plain JSON, 413 for more than a megabyte, 503 when nothing could be signed */
    byte[] body(HttpServletRequest call) throws IOException {
        processor.key();
        MediaType type = type(call.getContentType());
        if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            throw new Refused(415, "unsupported", "The body must be application/json.");
        }
        String encoding = call.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new Refused(415, "unsupported", "The body must not be compressed.");
        }
        return StrictJson.all(call.getInputStream());
    }

    private static @Nullable MediaType type(@Nullable String header) {
        try {
            return header == null ? null : MediaType.parseMediaType(header);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static UUID known(String id) {
        return RequestReading.id(id).orElseThrow(Refused::notThere);
    }
}
