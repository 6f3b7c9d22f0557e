package works.metric.portal.local;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import works.metric.portal.local.DemoPeople.Person;
import works.metric.portal.local.LocalIdentityProvider.ListenAt;

/**
 * The wiring of {@link LocalIdentityProvider}. It is handed to its context by hand and bears no stereotype, or the
 * portal's own scan would take it in tests.
 */
@EnableWebSecurity
class LocalIdentityServer {

    private static final Duration VALID = Duration.ofMinutes(30);

    @Bean
    TomcatServletWebServerFactory webServer(ListenAt listenAt) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(listenAt.port());
        tomcat.setRegisterDefaultServlet(true); // without any servlet no filter runs
        tomcat.setAddress(InetAddress.getLoopbackAddress());
        return tomcat;
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, LocalRealms realms, Clock clock) {
        IssuerInAnswer answers = new IssuerInAnswer();
        return http.oauth2AuthorizationServer(server -> server.authorizationEndpoint(
                                endpoint -> endpoint.authorizationResponseHandler(answers::succeed)
                                        .errorResponseHandler(answers::fail))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                endpoint -> endpoint.providerConfigurationCustomizer(document -> document.claim(
                                                "authorization_response_iss_parameter_supported", true)
                                        .claim("prompt_values_supported", List.of("login", "none"))))))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PersonPicker(realms, answers)))
                .addFilterBefore(new PickedPersonFilter(realms, clock), AbstractPreAuthenticatedProcessingFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** The client secrets are long, random and kept in the clear, as the portal needs them too. */
    @Bean
    PasswordEncoder clientSecrets() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : secret.toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
                return given != null
                        && kept != null
                        && MessageDigest.isEqual(
                                given.toString().getBytes(StandardCharsets.UTF_8),
                                kept.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys(LocalRealms realms) {
        return (selector, context) ->
                selector.select(new JWKSet(realms.current().key()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Clock clock) {
        return token -> {
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())
                    && token.getPrincipal() instanceof PickedPerson picked) {
                Person person = picked.getPrincipal();
                Instant now = clock.instant();
                token.getClaims()
                        .issuedAt(now)
                        .expiresAt(now.plus(VALID))
                        .claim("name", person.name())
                        .claim("email", person.email())
                        .claim("email_verified", true)
                        .claim("locale", person.language());
            }
        };
    }
}
