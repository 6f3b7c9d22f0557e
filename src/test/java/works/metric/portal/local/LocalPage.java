package works.metric.portal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/** The look that the local pages share: one page without scripts, its one stylesheet inside, everything else refused. */
final class LocalPage {

    private static final String STYLE = style();

    private LocalPage() {}

    /**
     * A whole page.
     *
     * @param part what serves the page, for the strip that says it is local
     * @param title plain text
     * @param main HTML, whose variable parts have gone through {@link #text}
     */
    static String html(String part, String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <p class="local">%s &ndash; for trying the portal on this machine only</p>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title), STYLE, text(part), main);
    }

    /** The Content-Security-Policy of such a page; a form may lead to this server and to the named origins. */
    static String contentSecurityPolicy(String... formOrigins) {
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'"
                + (formOrigins.length == 0 ? "" : " " + String.join(" ", formOrigins));
    }

    /** Text for a page: whatever it holds, it is shown and not obeyed. */
    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String style() {
        try (InputStream css = LocalPage.class.getResourceAsStream("local.css")) {
            if (css == null) {
                throw new IllegalStateException("local.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
