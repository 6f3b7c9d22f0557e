package works.metric.portal.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads ID tokens: signed by a key the provider publishes, with an asymmetric algorithm and no other, and for us. Keys are
 * fetched by {@link EgressClient}, kept 15 minutes, and asked for again at most twice in 30 seconds when a token names an
 * unknown one.
 */
@Component
class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private static final List<SignatureAlgorithm> ALLOWED = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);
    private static final Duration SKEW = Duration.ofSeconds(60);
    /** An ID token is made while the code is exchanged; an older one was kept for this. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long PATIENCE_MILLIS = 4_000;

    private final EgressClient client;
    private final Clock clock;
    private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

    IdTokenDecoders(EgressClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        String address = registration.getProviderDetails().getJwkSetUri();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys.computeIfAbsent(address, this::keysAt))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALLOWED))
                .build();
        decoder.setJwtValidator(validator(registration));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        claims.setClockSkew(SKEW);
        String issuer = Objects.requireNonNull(registration.getProviderDetails().getIssuerUri());
        return new DelegatingOAuth2TokenValidator<>(times, claims, token -> exactAndFresh(token, issuer));
    }

    private OAuth2TokenValidatorResult exactAndFresh(Jwt token, String issuer) {
        Instant issued = token.getIssuedAt();
        boolean fresh =
                issued != null && !issued.isBefore(clock.instant().minus(FRESH).minus(SKEW));
        return fresh && issuer.equals(token.getClaimAsString("iss"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_id_token", "iss or iat", null));
    }

    private JWKSource<SecurityContext> keysAt(String address) {
        try {
            ResourceRetriever retriever = url -> retrieve(URI.create(url.toString()));
            return JWKSourceBuilder.<SecurityContext>create(new URI(address).toURL(), retriever)
                    .cache(KEYS_KEPT_MILLIS, PATIENCE_MILLIS)
                    .rateLimited(true)
                    .build();
        } catch (URISyntaxException | IOException unusable) {
            throw new AdmissionRefused(Refusal.PROVIDER_UNREACHABLE, "Unusable address of keys", unusable);
        }
    }

    private Resource retrieve(URI address) throws IOException {
        EgressClient.Answer answer = client.get(address);
        if (answer.status() != 200) {
            throw new IOException("Keys were answered by " + answer.status());
        }
        return new Resource(new String(answer.body(), StandardCharsets.UTF_8), "application/json");
    }
}
