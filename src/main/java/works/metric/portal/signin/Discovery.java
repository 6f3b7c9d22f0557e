package works.metric.portal.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0), fetched by our own guarded client. One fetch per issuer
 * at a time, all who ask meanwhile share it, and nobody waits for another issuer's.
 */
@Component
class Discovery {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);
    private static final long PATIENCE_MILLIS = 4_000;
    private static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final List<String> OPTIONAL = List.of("userinfo_endpoint", "end_session_endpoint");

    private record Fetch(Instant begun, CompletableFuture<Map<String, Object>> document) {

        boolean isUsable(Instant now) {
            return now.isBefore(begun.plus(document.isCompletedExceptionally() ? FAILURE_KEPT : KEPT));
        }
    }

    private final EgressClient client;
    private final EgressPolicy policy;
    private final Clock clock;
    private final Map<String, Fetch> fetches = new ConcurrentHashMap<>();

    Discovery(EgressClient client, EgressPolicy policy, Clock clock) {
        this.client = client;
        this.policy = policy;
        this.clock = clock;
    }

    /** The provider's document, checked. @throws AdmissionRefused when the provider is down or says something false */
    Map<String, Object> of(String issuer) {
        if (issuer.isBlank()) {
            throw new AdmissionRefused(Refusal.PROVIDER_UNREACHABLE, "A provider without an issuer cannot be checked");
        }
        Instant now = clock.instant();
        Fetch fetch =
                fetches.compute(issuer, (key, known) -> known != null && known.isUsable(now) ? known : begin(key));
        try {
            return fetch.document().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unreachable(issuer, failed);
        } catch (TimeoutException late) {
            throw unreachable(issuer, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(issuer, interrupted);
        }
    }

    private Fetch begin(String issuer) {
        CompletableFuture<Map<String, Object>> document = new CompletableFuture<>();
        Thread.ofVirtual().name("discovery").start(() -> {
            try {
                document.complete(fetch(issuer));
            } catch (IOException | ParseException | RuntimeException failed) {
                document.completeExceptionally(failed);
            }
        });
        return new Fetch(clock.instant(), document);
    }

    private Map<String, Object> fetch(String issuer) throws IOException, ParseException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        EgressClient.Answer answer = client.get(URI.create(base + "/.well-known/openid-configuration"));
        if (answer.status() != 200) {
            throw new IOException("Discovery was answered by " + answer.status());
        }
        Map<String, Object> document = JSONObjectUtils.parse(new String(answer.body(), StandardCharsets.UTF_8));
        if (!issuer.equals(document.get("issuer"))) {
            throw new IOException("The provider names another issuer than " + issuer);
        }
        for (String name : NEEDED) {
            checkAddress(policy, name, document.get(name), true);
        }
        for (String name : OPTIONAL) {
            checkAddress(policy, name, document.get(name), false);
        }
        return Map.copyOf(withoutNulls(document));
    }

    static void checkAddress(EgressPolicy policy, String name, @Nullable Object address, boolean needed)
            throws IOException {
        if (address == null && !needed) {
            return;
        }
        if (!(address instanceof String text)) {
            throw new IOException("No address for " + name);
        }
        policy.check(URI.create(text));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> document) {
        document.values().removeIf(Objects::isNull);
        return document;
    }

    private static AdmissionRefused unreachable(String issuer, Throwable cause) {
        return new AdmissionRefused(Refusal.PROVIDER_UNREACHABLE, issuer + ": " + cause.getMessage(), cause);
    }
}
