package works.metric.portal.issued;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import works.metric.portal.signin.SignInPages;
import works.metric.portal.texts.Texts;

/** The page in plain HTML without any script, in the reader's language. Every value is escaped where it is put in. */
@Component
class CheckPage {

    private final Texts texts;
    private final SignInPages pages;
    private final CheckLimits limits;

    CheckPage(Texts texts, SignInPages pages, CheckLimits limits) {
        this.texts = texts;
        this.pages = pages;
        this.limits = limits;
    }

    void form(HttpServletResponse response, Locale locale) throws IOException {
        write(response, locale, "");
    }

    /** @param reason tail of the text's key */
    void refusal(HttpServletResponse response, Locale locale, HttpStatus status, String reason) throws IOException {
        response.setStatus(status.value());
        write(response, locale, notice("alert", say(locale, "refused." + reason, megabytes())));
    }

    void finding(HttpServletResponse response, Locale locale, DocumentCheck.Finding finding) throws IOException {
        Issued issued = finding.issued();
        String answer = issued == null
                ? notice("alert", say(locale, "unknown"))
                : notice(
                        "status",
                        say(
                                locale,
                                "known",
                                texts.get(locale, "issued.kind." + issued.kind()),
                                DateTimeFormatter.ofPattern(texts.get(locale, "issued.moment"), Texts.nearest(locale))
                                        .format(issued.at().atZone(ZoneOffset.UTC))));
        String seal = "<p>" + say(locale, "seal." + finding.seal() + (issued == null ? ".unknown" : "")) + "</p>";
        String fingerprint = "<p class=\"signin-hint\">" + say(locale, "sha256") + " <code class=\"signin-code\">"
                + SignInPages.escape(finding.sha256()) + "</code></p>";
        write(response, locale, answer + seal + fingerprint);
    }

    private void write(HttpServletResponse response, Locale locale, String answer) throws IOException {
        String body = """
                %s
                <p>%s</p>
                <form method="post" action="%s" enctype="multipart/form-data">
                <label for="document">%s</label>
                <input id="document" name="document" type="file" accept="application/pdf,.pdf" required
                 aria-describedby="document-hint">
                <p id="document-hint" class="signin-hint">%s</p>
                <button class="signin-button" type="submit">%s</button>
                </form>
                """.formatted(
                        answer,
                        say(locale, "lead"),
                        CheckServlet.PATH,
                        say(locale, "file"),
                        say(locale, "hint", megabytes()),
                        say(locale, "button"));
        pages.write(response, pages.page(locale, say(locale, "title"), "", body));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return SignInPages.escape(texts.get(locale, "issued.check." + key, arguments));
    }

    private static String notice(String role, String text) {
        return "<p class=\"signin-notice\" role=\"" + role + "\">" + text + "</p>";
    }

    private String megabytes() {
        return String.valueOf(limits.largest() / 1_048_576);
    }
}
