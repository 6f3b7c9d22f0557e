package works.metric.portal.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends people back to the portal with the issuer in the answer (RFC 9207), whether it went well or not. */
final class IssuerInAnswer {

    void succeed(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var answered = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        send(
                response,
                Objects.requireNonNull(answered.getRedirectUri()),
                answered.getState(),
                "code",
                Objects.requireNonNull(answered.getAuthorizationCode()).getTokenValue());
    }

    /** Nobody may be asked, and nobody is signed in: there are no sessions here. */
    void refuseSilence(HttpServletResponse response, String redirectUri, @Nullable String state) throws IOException {
        send(response, redirectUri, state, "error", "login_required");
    }

    void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthorizationCodeRequestAuthenticationException) exception).getError();
        var asked = ((OAuth2AuthorizationCodeRequestAuthenticationException) exception)
                .getAuthorizationCodeRequestAuthentication();
        if (asked == null || asked.getRedirectUri() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, error.toString());
        } else {
            send(response, asked.getRedirectUri(), asked.getState(), "error", error.getErrorCode());
        }
    }

    private static void send(
            HttpServletResponse response, String redirectUri, @Nullable String state, String name, String value)
            throws IOException {
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam(name, "{value}")
                .queryParam("iss", "{iss}");
        if (state != null) {
            back.queryParam("state", "{state}");
        }
        String issuer = AuthorizationServerContextHolder.getContext().getIssuer();
        response.sendRedirect(back.encode()
                .buildAndExpand(Map.of("value", value, "iss", issuer, "state", state == null ? "" : state))
                .toUriString());
    }
}
