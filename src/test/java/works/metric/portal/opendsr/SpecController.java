package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A controller's program, written from the specification and knowing nothing of the portal's code: it looks at the
 * processor's domain, the certificate and the signature over the raw bytes before it believes a word.
 */
final class SpecController {

    static final JsonMapper JSON = new JsonMapper();

    /** What the wire carries. */
    interface Wire {
        Reply call(String method, String path, Map<String, String> headers, byte[] body);
    }

    /** An answer as it came. */
    record Reply(int status, Map<String, String> headers, byte[] body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A dialect. @param root of the address, before what is asked for @param requests under which requests stand */
    record Dialect(String version, String root, String requests, String headers) {
        static final Dialect V2 = new Dialect("2.0", "/opendsr/v2", "/opendsr/v2/requests", "X-OpenDSR-");
        static final Dialect V1 = new Dialect("1.0", "/v1", "/v1/opengdpr_requests", "X-OpenGDPR-");
        static final Dialect V0 = new Dialect("0.1.4", "", "/opengdpr_requests", "X-OpenGDPR-");
    }

    private static final String TRUSTED_DOMAIN = "opendsr.metric.works";

    private final Wire wire;
    private final Dialect dialect;
    private final X509Certificate certificate;

    SpecController(Wire wire, Dialect dialect) {
        this.wire = wire;
        this.dialect = dialect;
        JsonNode discovery =
                ok(200, call("GET", dialect.root() + "/discovery", null)).json();
        assertThat(discovery.get("api_version").stringValue()).isEqualTo(dialect.version());
        String address = discovery.get("processor_certificate").stringValue();
        this.certificate =
                certificate(wire.call("GET", address.replaceFirst("https?://[^/]+", ""), Map.of(), new byte[0])
                        .body());
    }

    JsonNode discovery() {
        return call("GET", dialect.root() + "/discovery", null).json();
    }

    Reply create(Map<String, Object> request) {
        return call("POST", dialect.requests(), JSON.writeValueAsString(request));
    }

    Reply status(Object id) {
        return call("GET", dialect.requests() + "/" + id, null);
    }

    Reply cancel(Object id) {
        return call("DELETE", dialect.requests() + "/" + id, null);
    }

    Reply call(String method, String path, @Nullable String body) {
        return wire.call(
                method,
                path,
                Map.of("Content-Type", "application/json"),
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }

    /** Believes an answer only when the processor signed these very bytes. */
    Reply trusted(int status, Reply reply) {
        ok(status, reply);
        verify(reply.headers(), reply.body());
        return reply;
    }

    /** The receiver's order: domain, certificate, signature; only then the content. */
    void verify(Map<String, String> headers, byte[] body) {
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(headers);
        assertThat(found.get(dialect.headers() + "Processor-Domain")).isEqualTo(TRUSTED_DOMAIN);
        try {
            certificate.checkValidity();
            assertThat(certificate.getSubjectAlternativeNames())
                    .anySatisfy(name -> assertThat(name.get(1)).isEqualTo(TRUSTED_DOMAIN));
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(certificate);
            check.update(body);
            assertThat(check.verify(Base64.getDecoder().decode(found.get(dialect.headers() + "Signature"))))
                    .as("signature over %s", new String(body, StandardCharsets.UTF_8))
                    .isTrue();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A request as the specification's example has it, and the identity of a person. */
    static Map<String, Object> request(UUID id, String type) {
        Map<String, Object> request = new TreeMap<>();
        request.put("regulation", "gdpr");
        request.put("subject_request_id", id.toString());
        request.put("subject_request_type", type);
        request.put("submitted_time", "2026-11-20T15:00:00Z");
        request.put(
                "subject_identities",
                List.of(Map.of(
                        "identity_type", "email",
                        "identity_value", "kari.nordmann@example.com",
                        "identity_format", "raw")));
        return request;
    }

    private static Reply ok(int status, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    private static X509Certificate certificate(byte[] pem) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }
}
