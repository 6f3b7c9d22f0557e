package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Begins a sign-in: state, nonce and PKCE by Spring Security; the page to come back to travels with the state. */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    static final String BEGIN = "/oauth2/authorization/";

    private final Registrations registrations;
    private final DefaultOAuth2AuthorizationRequestResolver standard;

    AuthorizationRequests(Registrations registrations) {
        this.registrations = registrations;
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith(BEGIN)) {
            return null;
        }
        if (registrations.target(path.substring(BEGIN.length())).isEmpty()) {
            throw new AdmissionRefused(Refusal.UNKNOWN);
        }
        return withReturnTarget(request, standard.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String alias) {
        return withReturnTarget(request, standard.resolve(request, alias));
    }

    private static @Nullable OAuth2AuthorizationRequest withReturnTarget(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest begun) {
        String target = ReturnTarget.sameSite(request.getParameter(ReturnTarget.NAME));
        return begun == null || target == null
                ? begun
                : OAuth2AuthorizationRequest.from(begun)
                        .attributes(attributes -> attributes.put(ReturnTarget.NAME, target))
                        .build();
    }
}
