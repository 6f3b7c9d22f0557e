package works.metric.portal.signin;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;

/**
 * The rules of HTTP for programs: no session, no cookie, so no forgery to fear; a credential at each call; failures as
 * JSON. A person's session counts for nothing here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfig {

    private static final ApiError FORBIDDEN =
            ApiError.of(403, "insufficientScope", "The scopes of this API credential do not allow this");
    private static final ApiError NOWHERE = ApiError.of(404, "notFound", "There is nothing at this address");

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, CredentialDirectory directory, ApiLimits limits) {
        ApiDoor door = new ApiDoor(directory, limits);
        http.securityMatcher(ApiPaths.ALL);
        http.authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, ApiPaths.PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, ApiPaths.PUBLIC)
                .permitAll()
                .requestMatchers(ApiPaths.OF_SYSTEMS)
                .access(only(Actor.Kind.MACHINE))
                .anyRequest()
                .access(only(Actor.Kind.API)));
        http.addFilterBefore(door, AnonymousAuthenticationFilter.class);
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(door)
                .accessDeniedHandler((request, response, denied) -> ApiErrors.write(response, FORBIDDEN)));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        // Written by ResponseHeaders, in front of everything.
        http.headers(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** A tenant's credential opens nothing of the processing systems', nor the other way round, whatever services say. */
    private static AuthorizationManager<RequestAuthorizationContext> only(Actor.Kind kind) {
        return (authentication, request) ->
                new AuthorizationDecision(authentication.get().getPrincipal() instanceof ApiPrincipal principal
                        && principal.actor().kind() == kind);
    }

    /** Nobody reads what Spring Security would note of each filter and check of each call. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What no controller answers ends here, and not at the screens. */
    @Bean
    SimpleUrlHandlerMapping apiNowhere() {
        HttpRequestHandler nowhere = (request, response) -> ApiErrors.write(response, NOWHERE);
        Map<String, HttpRequestHandler> all = new TreeMap<>();
        for (String path : ApiPaths.ALL) {
            all.put(path, nowhere);
        }
        return new SimpleUrlHandlerMapping(all, Ordered.LOWEST_PRECEDENCE - 100);
    }
}
