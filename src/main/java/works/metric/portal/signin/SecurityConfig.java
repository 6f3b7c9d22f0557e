package works.metric.portal.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.client.RestClient;

/** Every rule of HTTP for people in one chain: what a rule does not open is closed to whoever is not signed in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SessionProperties.class,
    EgressProperties.class,
    SignInProperties.class,
    PublicAddress.class
})
class SecurityConfig {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    /** Where a screen left open leads when its session is over; a screen of the shell that asks for nobody. */
    static final String SESSION_ENDED = "/session-ended";

    @Bean
    SecurityFilterChain portalChain(
            HttpSecurity http,
            Registrations registrations,
            AuthorizationRequests requests,
            Admission admission,
            SignInSuccess success,
            SignInFailure failure,
            SignInEntryPoint entryPoint,
            SignedOut signedOut,
            SessionClocks clocks,
            EgressClient egress) {
        HttpSessionOAuth2AuthorizationRequestRepository begun = new HttpSessionOAuth2AuthorizationRequestRepository();
        http.authorizeHttpRequests(rules -> rules
                // An error has to reach its page: else a body too large is told as "forbidden".
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(SIGN_IN, SIGN_IN + "/to", SIGN_OUT, SESSION_ENDED)
                .permitAll()
                .requestMatchers(StaticFiles.OWN)
                .permitAll()
                .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .denyAll());
        http.with(vaadin(), rules -> rules.enableRequestCacheConfiguration(false)
                // The gate of the shell stands before every view instead.
                .enableNavigationAccessControl(false)
                .enableExceptionHandlingConfiguration(false)
                .logoutSuccessHandler(signedOut)
                .addLogoutHandler(signedOut)
                .anyRequest(AuthorizedUrl::authenticated));
        http.oauth2Login(login -> login.loginPage(SIGN_IN)
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(begun))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens(egress)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(admission))
                .authorizedClientRepository(new NoAuthorizedClients())
                .successHandler(success)
                .failureHandler(failure)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                }));
        http.logout(logout -> logout.logoutUrl(SIGN_OUT));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint));
        // Whoever signs in begins anew: no window and no bean of somebody who was signed in before lives on.
        http.sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession));
        // The page asked for travels with the sign-in itself, see AuthorizationRequests.
        http.requestCache(RequestCacheConfigurer::disable);
        // Written by ResponseHeaders, in front of everything.
        http.headers(HeadersConfigurer::disable);
        http.addFilterBefore(new SessionLimits(clocks), SecurityContextHolderFilter.class);
        http.addFilterBefore(new MixUpGuard(registrations, begun, failure), OAuth2LoginAuthenticationFilter.class);
        return http.build();
    }

    /** Without it Spring Security never learns that a session ended, and keeps notes of it for ever. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(EgressClient egress) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(egress.asRequestFactory())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
