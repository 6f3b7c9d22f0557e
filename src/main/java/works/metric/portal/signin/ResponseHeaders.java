package works.metric.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Protective headers on every answer, written before anything else can answer: Spring Security writes its own late and
 * only inside its chain, and then Vaadin's page, and whatever the request firewall rejects, goes out without them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    static final String CSP = "Content-Security-Policy";

    /** For all that is not Vaadin's page: no script at all. {@link PagePolicy} replaces it there. */
    static final String SCRIPTLESS = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOTHING_ALLOWED = "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
            + "geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), "
            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static final String NO_STORE = "no-store";
    private static final long TWO_YEARS = 63_072_000;

    private final List<HeaderWriter> writers;

    ResponseHeaders() {
        // Always sent: browsers heed it over TLS only, and behind a proxy the portal cannot tell.
        HstsHeaderWriter hsts = new HstsHeaderWriter(AnyRequestMatcher.INSTANCE, TWO_YEARS, true);
        CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        writers = List.of(
                hsts,
                opener,
                resource,
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new PermissionsPolicyHeaderWriter(NOTHING_ALLOWED),
                new ContentSecurityPolicyHeaderWriter(SCRIPTLESS),
                new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, NO_STORE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writers.forEach(writer -> writer.writeHeaders(request, response));
        chain.doFilter(request, kept(request, response));
    }

    /** Nothing but Vaadin's own files, whose names change with their content, is used again without being asked for. */
    private static HttpServletResponse kept(HttpServletRequest request, HttpServletResponse response) {
        if (!StaticFiles.matches(request)) {
            return new Kept(response, NO_STORE);
        }
        return request.getRequestURI().startsWith("/styles/") ? new Kept(response, "no-cache") : response;
    }

    /** Holds whoever answers to the rule: Vaadin says {@code no-cache} for data, which lets a browser store it. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final String rule;

        Kept(HttpServletResponse response, String rule) {
            super(response);
            this.rule = rule;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            // Null takes a header away: this one stays.
            boolean looser = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)
                    && (value == null || !value.toLowerCase(Locale.ROOT).contains(rule));
            super.setHeader(name, looser ? rule : value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
