package works.metric.portal.signin;

import java.util.Map;

/** What every answer of the portal carries, whatever it is. */
public final class HeadersOfAnswers {

    /** By the header's name, a part of its value. */
    public static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=63072000",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Content-Security-Policy", "frame-ancestors 'none'");

    private HeadersOfAnswers() {}
}
