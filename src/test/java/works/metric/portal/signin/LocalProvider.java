package works.metric.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.shaded.gson.Gson;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An identity provider over real HTTP that does what it is told, also what no honest one would. */
class LocalProvider implements AutoCloseable {

    private final HttpServer server;
    private final String name;
    final RSAKey key;
    final AtomicInteger tokenRequests = new AtomicInteger();
    final AtomicInteger discoveries = new AtomicInteger();
    volatile Consumer<Map<String, Object>> document = changes -> {};
    volatile Consumer<JWTClaimsSet.Builder> claims = changes -> {};
    volatile Signing signing = this::rs256;
    volatile String nonce = "";
    volatile int status = 200;
    volatile long hangMillis;

    interface Signing {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    LocalProvider(String name) {
        this.name = name;
        try {
            key = new RSAKeyGenerator(2048).keyID(name).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        pause();
        try {
            if (path.endsWith("/.well-known/openid-configuration")) {
                discoveries.incrementAndGet();
                send(exchange, new Gson().toJson(describe()));
            } else if (path.endsWith("/jwks")) {
                send(exchange, new JWKSet(key.toPublicJWK()).toString());
            } else {
                tokenRequests.incrementAndGet();
                send(
                        exchange,
                        new Gson()
                                .toJson(Map.of(
                                        "access_token",
                                        "a",
                                        "token_type",
                                        "Bearer",
                                        "id_token",
                                        signing.sign(idToken()))));
            }
        } catch (JOSEException failed) {
            throw new IOException(failed);
        }
    }

    private Map<String, Object> describe() {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "end_session_endpoint",
                issuer() + "/end",
                "subject_types_supported",
                java.util.List.of("public"),
                "response_types_supported",
                java.util.List.of("code"),
                "id_token_signing_alg_values_supported",
                java.util.List.of("RS256")));
        document.accept(answer);
        return answer;
    }

    private JWTClaimsSet idToken() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("ada")
                .audience("portal")
                .claim("nonce", nonce)
                .claim("email", "ada@acme.example")
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        claims.accept(builder);
        return builder.build();
    }

    String rs256(JWTClaimsSet set) throws JOSEException {
        return signed(set, key, name);
    }

    static String signed(JWTClaimsSet set, RSAKey with, String keyId) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), set);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }

    static String unsigned(JWTClaimsSet set) {
        return new PlainJWT(set).serialize();
    }

    /** The old trick: the published key taken as a shared secret. */
    String hs256WithPublicKey(JWTClaimsSet set) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(name).build(), set);
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    private void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(hangMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
