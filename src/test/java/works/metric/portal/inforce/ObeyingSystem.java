package works.metric.portal.inforce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A processing system as MetricWorks would write one from the interface's description alone: it keeps what it was told last,
 * obeys that, confirms it, and without an answer does nothing.
 */
public final class ObeyingSystem {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final String tenant;
    private String root;
    private @Nullable String tag;
    private @Nullable JsonNode told;

    public ObeyingSystem(int port, String token, String tenant) {
        this.root = "http://localhost:" + port + "/api/systems/v1/";
        this.token = token;
        this.tenant = tenant;
    }

    /** What came of a question. */
    public record Word(boolean allowed, long version, String reasons) {}

    /** The portal is to be found at another port. */
    public void moveTo(int port) {
        root = "http://localhost:" + port + "/api/systems/v1/";
    }

    /**
     * Asks for what is in force, and confirms what is new.
     *
     * @param waitSeconds how long to wait for something new
     * @return whether there was something new
     */
    public boolean poll(int waitSeconds) {
        HttpRequest.Builder wanted = to("tenants/" + tenant + "/instructions?wait=" + waitSeconds);
        if (tag != null) {
            wanted.header("If-None-Match", tag);
        }
        HttpResponse<String> answer = send(wanted.GET());
        if (answer.statusCode() == 304) {
            return false;
        }
        if (answer.statusCode() != 200 || !isSigned(answer)) {
            throw new IllegalStateException("No instruction to be obeyed: " + answer.statusCode());
        }
        told = JSON.readTree(answer.body());
        tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> confirmed = send(to("tenants/" + tenant + "/applied")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"version\":" + version() + "}")));
        if (confirmed.statusCode() != 200) {
            throw new IllegalStateException("Not confirmed: " + confirmed.body());
        }
        return true;
    }

    /** The version it obeys. */
    public long version() {
        return told == null ? -1 : told.get("version").longValue();
    }

    /** What it obeys, or may not process anything without. */
    public JsonNode told() {
        if (told == null) {
            throw new IllegalStateException("Nothing was told yet");
        }
        return told;
    }

    /** Whether what it was told names the purpose in some instruction. */
    public boolean knows(String purpose) {
        return StreamSupport.stream(told().get("instructions").spliterator(), false)
                .anyMatch(one -> one.get("purposes").toString().contains("\"" + purpose + "\""));
    }

    /** One question, before it processes. */
    public Word may(String purpose, String data) {
        HttpResponse<String> answer = send(to("tenants/" + tenant + "/decision?purpose=" + purpose + "&data=" + data)
                .GET());
        if (answer.statusCode() != 200) {
            return new Word(false, -1, "status " + answer.statusCode());
        }
        JsonNode word = JSON.readTree(answer.body());
        return new Word(
                word.get("allowed").booleanValue(),
                word.get("version").longValue(),
                word.get("reasons") == null ? "" : word.get("reasons").toString());
    }

    private boolean isSigned(HttpResponse<String> answer) {
        try {
            String[] parts =
                    answer.headers().firstValue("X-JWS-Signature").orElseThrow().split("\\.", -1);
            String algorithm = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]))
                    .get("alg")
                    .stringValue();
            String pem = send(to("certificate.pem").GET()).body();
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            Signature signature = Signature.getInstance("SHA" + algorithm.substring(2)
                    + (algorithm.startsWith("ES") ? "withECDSAinP1363Format" : "withRSA"));
            signature.initVerify(certificate.getPublicKey());
            String body = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(answer.body().getBytes(StandardCharsets.UTF_8));
            signature.update((parts[0] + "." + body).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder wanted) {
        try {
            return http.send(wanted.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
