package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Somebody signed out asks for a page. An address of a company leads straight to that company's provider and back; after a
 * session that ended, the sign-in page says so first. What is not a page gets 401.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    private static final Pattern COMPANY = Pattern.compile("/t/([a-z0-9][a-z0-9-]{0,62})(?:/.*)?");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        if (!isPage(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String wanted = ReturnTarget.sameSite(request.getRequestURI() + (query == null ? "" : "?" + query));
        Matcher company = COMPANY.matcher(request.getRequestURI());
        String alias = company.matches() ? company.group(1) : null;
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(alias == null || ended ? signInPage(alias, ended, wanted) : begin(alias, wanted));
    }

    static String begin(String alias, @Nullable String wanted) {
        return AuthorizationRequests.BEGIN
                + alias
                + (wanted == null ? "" : "?" + ReturnTarget.NAME + "=" + encode(wanted));
    }

    private static String signInPage(@Nullable String alias, boolean ended, @Nullable String wanted) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/sign-in");
        if (ended) {
            page.queryParam("ended");
        }
        if (alias != null) {
            page.queryParam("company", alias);
        }
        if (wanted != null && !wanted.equals("/")) {
            page.queryParam(ReturnTarget.NAME, encode(wanted));
        }
        return page.build(true).toUriString();
    }

    private static String encode(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && (accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*"))
                && request.getHeader("X-Requested-With") == null;
    }
}
