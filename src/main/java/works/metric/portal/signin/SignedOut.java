package works.metric.portal.signin;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * After sign-out: on to the provider's end-session address where it has one (OpenID Connect RP-Initiated Logout 1.0), and
 * back to the sign-in page. The way there is a page that moves on by itself and not a redirect, which a strict
 * {@code form-action} of the page with the button would stop.
 */
@Component
class SignedOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignedOut.class);
    private static final String DONE = "/sign-in?signed-out";

    private final SignInDirectory directory;
    private final Registrations registrations;
    private final PublicAddress address;
    private final SignInPages pages;

    SignedOut(SignInDirectory directory, Registrations registrations, PublicAddress address, SignInPages pages) {
        this.directory = directory;
        this.registrations = registrations;
        this.address = address;
        this.pages = pages;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal) {
            directory.left(principal.actor());
        }
        if (response != null) {
            response.addHeader("Set-Cookie", gone(request));
        }
    }

    /**
     * Takes the cookie away, so that the next page asked for begins a sign-in and does not speak of a session that ran
     * out. Written by hand: a browser lets only a secure header touch a {@code __Host-} cookie.
     */
    private static String gone(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig().getName()
                + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String provider = authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal
                ? endSession(principal)
                : null;
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().setLocation(provider == null ? DONE : provider);
            return;
        }
        if (provider == null) {
            response.sendRedirect(DONE);
        } else {
            pages.write(response, pages.movingOn(request.getLocale(), provider));
        }
    }

    private @Nullable String endSession(PortalPrincipal principal) {
        try {
            ClientRegistration registration = registrations.findByRegistrationId(principal.alias());
            if (registration == null) {
                return null;
            }
            Object endpoint =
                    registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return endpoint == null
                    ? null
                    : UriComponentsBuilder.fromUriString(endpoint.toString())
                            .queryParam("id_token_hint", principal.getIdToken().getTokenValue())
                            .queryParam("client_id", encode(registration.getClientId()))
                            .queryParam("post_logout_redirect_uri", encode(address.of(DONE)))
                            .build(true)
                            .toUriString();
        } catch (AdmissionRefused unreachable) {
            LOG.warn("Signed out here, not at the provider of {}: {}", principal.alias(), unreachable.getMessage());
            return null;
        }
    }

    private static String encode(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
