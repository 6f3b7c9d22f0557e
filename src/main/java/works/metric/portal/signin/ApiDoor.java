package works.metric.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;

/**
 * Lets programs in by their credential, call by call: {@code Authorization: Bearer}, or Basic with the token as password.
 * Whoever is not let in reads the same words, whatever the reason.
 */
class ApiDoor extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final ApiError UNKNOWN =
            ApiError.of(401, "unauthorized", "A valid API credential is needed: Authorization: Bearer <token>");
    private static final ApiError TOO_MANY =
            ApiError.of(429, "rateLimitExceeded", "Too many calls; try again after the seconds in Retry-After");

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final CredentialDirectory directory;
    private final ApiLimits limits;

    ApiDoor(CredentialDirectory directory, ApiLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String presented = presented(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (presented == null) {
            chain.doFilter(request, response);
            return;
        }
        CredentialToken token = CredentialToken.read(presented).orElse(CredentialToken.NOBODYS);
        Duration shutOut = limits.knows(token.credential()) ? Duration.ZERO : limits.shutOut(request.getRemoteAddr());
        if (shutOut.isPositive()) {
            ApiErrors.write(response, TOO_MANY, shutOut);
            return;
        }
        Optional<Actor> admitted = directory.admit(token);
        if (admitted.isEmpty()) {
            refuse(request, response);
            return;
        }
        Duration wait = limits.call(admitted.get());
        if (wait.isPositive()) {
            ApiErrors.write(response, TOO_MANY, wait);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new ApiPrincipal(admitted.get()), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** Nobody, where somebody is needed. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        refuse(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration shutOut = limits.shutOut(request.getRemoteAddr());
        if (shutOut.isPositive()) {
            ApiErrors.write(response, TOO_MANY, shutOut);
            return;
        }
        limits.failure(request.getRemoteAddr());
        ApiErrors.write(response, UNKNOWN);
    }

    /** What was shown as a credential, however it looks; null when nothing was. */
    static @Nullable String presented(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).strip();
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? password(header.substring(BASIC.length()).strip())
                : "";
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
