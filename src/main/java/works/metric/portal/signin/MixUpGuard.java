package works.metric.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Spring Security's login filter, which has no defence against mix-up: an answer must arrive at the address
 * of the provider where the sign-in began, and name that provider as its issuer (RFC 9207; RFC 9700 section 4.4). What
 * fails here never reaches a token endpoint: tenants bring their own providers, so one of them may be hostile.
 */
class MixUpGuard extends OncePerRequestFilter {

    private static final String ISSUER = "iss";
    private static final String ISSUER_PROMISED = "authorization_response_iss_parameter_supported";
    private static final List<String> ONCE =
            List.of(OAuth2ParameterNames.STATE, OAuth2ParameterNames.CODE, OAuth2ParameterNames.ERROR, ISSUER);

    private final Registrations registrations;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun;
    private final AuthenticationFailureHandler refuse;

    MixUpGuard(
            Registrations registrations,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun,
            AuthenticationFailureHandler refuse) {
        this.registrations = registrations;
        this.begun = begun;
        this.refuse = refuse;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Registrations.CALLBACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            check(request);
        } catch (AdmissionRefused refused) {
            begun.removeAuthorizationRequest(request, response);
            refuse.onAuthenticationFailure(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request) {
        OAuth2AuthorizationRequest saved = begun.loadAuthorizationRequest(request);
        if (saved == null) {
            throw new AdmissionRefused(Refusal.INTERRUPTED, "No sign-in with this state was begun in this session");
        }
        for (String parameter : ONCE) {
            String[] values = request.getParameterValues(parameter);
            if (values != null && values.length > 1) {
                throw new AdmissionRefused(Refusal.NOT_TRUSTED, parameter + " came twice");
            }
        }
        String alias = saved.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
        String here = request.getRequestURI().substring(Registrations.CALLBACK.length());
        if (alias == null || !alias.equals(here)) {
            throw new AdmissionRefused(Refusal.NOT_TRUSTED, "Begun at another provider than answered");
        }
        ClientRegistration registration = registrations.findByRegistrationId(alias);
        if (registration == null) {
            throw new AdmissionRefused(Refusal.UNKNOWN, "Switched off since the sign-in was begun");
        }
        checkIssuer(request, registration.getProviderDetails());
        request.setAttribute(ReturnTarget.NAME, saved.getAttribute(ReturnTarget.NAME));
    }

    private static void checkIssuer(HttpServletRequest request, ClientRegistration.ProviderDetails provider) {
        String issuer = request.getParameter(ISSUER);
        boolean promised =
                Boolean.TRUE.equals(provider.getConfigurationMetadata().get(ISSUER_PROMISED));
        if (issuer == null ? promised : !issuer.equals(provider.getIssuerUri())) {
            throw new AdmissionRefused(Refusal.NOT_TRUSTED, "The answer comes from another issuer");
        }
    }
}
