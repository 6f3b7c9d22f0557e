package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import works.metric.portal.texts.Texts;

/**
 * The few pages that must work when nothing else does: plain HTML without any script, in the reader's language. Every
 * value is escaped where it is put in.
 */
@Component
public class SignInPages {

    private final Texts texts;

    SignInPages(Texts texts) {
        this.texts = texts;
    }

    /** A text of this module, escaped. */
    String text(Locale locale, String key, Object... arguments) {
        return escape(texts.get(locale, "signin." + key, arguments));
    }

    public static String escape(String value) {
        return HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name());
    }

    /** Leads on to another site without being a redirect, for {@code form-action 'self'} would stop one. */
    String movingOn(Locale locale, String address) {
        return page(
                locale,
                text(locale, "moving-on.title"),
                "<meta http-equiv=\"refresh\" content=\"0;url=" + escape(address) + "\">",
                "<p><a class=\"signin-button\" href=\"" + escape(address) + "\">" + text(locale, "moving-on.link")
                        + "</a></p>");
    }

    /** @param title escaped already, as are head and body */
    public String page(Locale locale, String title, String head, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · %s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/styles/tokens.css">
                <link rel="stylesheet" href="/styles/sign-in.css">
                %s
                </head>
                <body>
                <main class="signin-card">
                <p class="signin-brand">%s</p>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        Texts.nearest(locale).getLanguage(),
                        title,
                        escape(texts.get(locale, "portal.name")),
                        head,
                        escape(texts.get(locale, "portal.name")),
                        title,
                        body);
    }

    public void write(HttpServletResponse response, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
