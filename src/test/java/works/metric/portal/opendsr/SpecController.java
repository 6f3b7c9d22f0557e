package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.RealParts;

/**
 * A controller's program, written from the specification and knowing nothing of the portal's code: it looks at the
 * processor's domain, the certificate and the signature over the raw bytes before it believes a word.
 */
public final class SpecController {

    public static final JsonMapper JSON = new JsonMapper();

    /** What the wire carries. */
    public interface Wire {
        Reply call(String method, String path, Map<String, String> headers, byte[] body);
    }

    /** An answer as it came. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A dialect. @param root of the address, before what is asked for @param requests under which requests stand */
    public record Dialect(String version, String root, String requests, String headers) {
        public static final Dialect V2 = new Dialect("2.0", "/opendsr/v2", "/opendsr/v2/requests", "X-OpenDSR-");
        static final Dialect V1 = new Dialect("1.0", "/v1", "/v1/opengdpr_requests", "X-OpenGDPR-");
        static final Dialect V0 = new Dialect("0.1.4", "", "/opengdpr_requests", "X-OpenGDPR-");
    }

    /** Later ones never come before earlier ones. */
    private static final List<Set<String>> ORDER =
            List.of(Set.of("pending"), Set.of("in_progress"), Set.of("completed", "cancelled"));

    private final Wire wire;
    private final Dialect dialect;
    private final String trustedDomain;
    private final X509Certificate certificate;
    private final Map<String, Integer> heard = new HashMap<>();

    /**
     * Reads discovery, and fetches the certificate.
     *
     * @param trustedDomain of the processor, as it was agreed on paper
     * @param anchor whom the controller believes
     * @param now of the controller
     */
    public SpecController(Wire wire, Dialect dialect, String trustedDomain, X509Certificate anchor, Date now) {
        this.wire = wire;
        this.dialect = dialect;
        this.trustedDomain = trustedDomain;
        JsonNode discovery = discovery();
        assertThat(discovery.get("api_version").stringValue()).isEqualTo(dialect.version());
        URI address = URI.create(discovery.get("processor_certificate").stringValue());
        Reply pem = ok(200, wire.call("GET", address.getRawPath(), Map.of(), new byte[0]));
        this.certificate = trusted(pem.body(), anchor, now);
    }

    /** In the tests' portal. */
    SpecController(Wire wire, Dialect dialect) {
        this(wire, dialect, RealParts.DOMAIN, RealParts.signer(), new Date());
    }

    JsonNode discovery() {
        return ok(200, call("GET", dialect.root() + "/discovery", null)).json();
    }

    public Reply create(Map<String, Object> request) {
        return call("POST", dialect.requests(), JSON.writeValueAsString(request));
    }

    public Reply status(Object id) {
        return call("GET", dialect.requests() + "/" + id, null);
    }

    public Reply cancel(Object id) {
        return call("DELETE", dialect.requests() + "/" + id, null);
    }

    /** What stands at the address that a status told. */
    Reply result(String url) {
        return wire.call("GET", URI.create(url).getRawPath(), Map.of(), new byte[0]);
    }

    Reply call(String method, String path, @Nullable String body) {
        return wire.call(
                method,
                path,
                Map.of("Content-Type", "application/json"),
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }

    /** Believes an answer only when the processor signed these very bytes. */
    public Reply trusted(int status, Reply reply) {
        ok(status, reply);
        verify(reply.headers(), reply.body());
        return reply;
    }

    /**
     * Takes a callback in: domain, signature, and only then the content; the address is one's own, and no status comes
     * after a later one.
     *
     * @param own address at which it arrived
     */
    public JsonNode hear(CallbackReceiver.Received callback, String own) {
        verify(callback.headers(), callback.body());
        JsonNode told = JSON.readTree(callback.body());
        assertThat(told.get("status_callback_url").stringValue()).isEqualTo(own);
        String status = told.get("request_status").stringValue();
        int place = 0;
        while (!ORDER.get(place).contains(status)) {
            place++;
        }
        Integer before = heard.put(told.get("subject_request_id").stringValue(), place);
        assertThat(before == null ? 0 : before).as("order of %s", status).isLessThanOrEqualTo(place);
        return told;
    }

    /** The receiver's order: domain, certificate, signature; only then the content. */
    void verify(Map<String, String> headers, byte[] body) {
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(headers);
        assertThat(found.get(dialect.headers() + "Processor-Domain"))
                .as("domain")
                .isEqualTo(trustedDomain);
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(certificate);
            check.update(body);
            assertThat(check.verify(Base64.getDecoder().decode(found.get(dialect.headers() + "Signature"))))
                    .as("signature over %s", new String(body, StandardCharsets.UTF_8))
                    .isTrue();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError("signature", fault);
        }
    }

    /** A request as the specification's example has it, and the identity of a person. */
    public static Map<String, Object> request(UUID id, String type) {
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

    /** The certificate on top, when the chain leads to the anchor, is valid now and names the domain. */
    private X509Certificate trusted(byte[] pem, X509Certificate anchor, Date now) {
        try {
            CertificateFactory certificates = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            certificates
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .forEach(one -> chain.add((X509Certificate) one));
            PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            rules.setRevocationEnabled(false);
            rules.setDate(now);
            CertPathValidator.getInstance("PKIX").validate(certificates.generateCertPath(chain), rules);
            assertThat(chain.getFirst().getSubjectAlternativeNames())
                    .as("domain in the certificate")
                    .anySatisfy(name -> assertThat(name.get(1)).isEqualTo(trustedDomain));
            return chain.getFirst();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError("certificate", fault);
        }
    }
}
