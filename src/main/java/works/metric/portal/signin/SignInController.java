package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: asks for the company and says why somebody stands outside. Remembers nothing. */
@Controller
class SignInController {

    private final SignInDirectory directory;
    private final Registrations registrations;
    private final SignInPages pages;

    SignInController(SignInDirectory directory, Registrations registrations, SignInPages pages) {
        this.directory = directory;
        this.registrations = registrations;
        this.pages = pages;
    }

    @GetMapping(SecurityConfig.SIGN_IN)
    void door(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(name = ReturnTarget.NAME, required = false) @Nullable String wanted)
            throws IOException {
        Locale locale = request.getLocale();
        String target = ReturnTarget.sameSite(wanted);
        StringBuilder body = new StringBuilder(notice(request, locale, refused));
        if (isSignedIn()) {
            body.append("<p><a class=\"signin-button\" href=\"/\">")
                    .append(pages.text(locale, "continue"))
                    .append("</a></p>");
        }
        body.append(form(locale, company, target));
        directory.listed().forEach(listed -> body.append(button(locale, listed, target)));
        pages.write(response, pages.page(locale, pages.text(locale, "title"), "", body.toString()));
    }

    /** The form's answer: a page that moves on to the provider, or the door again. */
    @GetMapping(SecurityConfig.SIGN_IN + "/to")
    void to(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(name = ReturnTarget.NAME, required = false) @Nullable String wanted)
            throws IOException {
        String alias = company.strip().toLowerCase(Locale.ROOT);
        if (registrations.target(alias).isEmpty()) {
            response.sendRedirect(SecurityConfig.SIGN_IN + "?refused=" + Refusal.UNKNOWN.code());
            return;
        }
        String begin = SignInEntryPoint.begin(alias, ReturnTarget.sameSite(wanted));
        pages.write(response, pages.movingOn(request.getLocale(), begin));
    }

    /** Sign-out without Vaadin; the form's token keeps other sites from signing anybody out. */
    @GetMapping(SecurityConfig.SIGN_OUT)
    void out(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) throws IOException {
        Locale locale = request.getLocale();
        String form = """
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                <button class="signin-button" type="submit">%s</button>
                </form>
                """.formatted(
                        SecurityConfig.SIGN_OUT,
                        SignInPages.escape(csrf.getParameterName()),
                        SignInPages.escape(csrf.getToken()),
                        pages.text(locale, "sign-out.button"));
        pages.write(response, pages.page(locale, pages.text(locale, "sign-out.title"), "", form));
    }

    private String notice(HttpServletRequest request, Locale locale, @Nullable String refused) {
        if (refused != null) {
            return notice(
                    "alert",
                    pages.text(locale, "refused." + Refusal.byCode(refused).code()));
        }
        if (request.getParameter("ended") != null) {
            return notice("status", pages.text(locale, "ended"));
        }
        if (request.getParameter("signed-out") != null) {
            return notice("status", pages.text(locale, "signed-out"));
        }
        return "";
    }

    private static String notice(String role, String text) {
        return "<p class=\"signin-notice\" role=\"" + role + "\">" + text + "</p>";
    }

    private String form(Locale locale, String company, @Nullable String target) {
        String hidden = target == null
                ? ""
                : "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(ReturnTarget.NAME, SignInPages.escape(target));
        return """
                <form method="get" action="%s/to">
                <label for="company">%s</label>
                <input id="company" name="company" value="%s" required maxlength="63" autocomplete="organization"
                 autocapitalize="none" spellcheck="false" aria-describedby="company-hint" autofocus>
                <p id="company-hint" class="signin-hint">%s</p>
                %s
                <button class="signin-button" type="submit">%s</button>
                </form>
                """.formatted(
                        SecurityConfig.SIGN_IN,
                        pages.text(locale, "company"),
                        SignInPages.escape(company),
                        pages.text(locale, "company.hint"),
                        hidden,
                        pages.text(locale, "button"));
    }

    private String button(Locale locale, SignInTarget listed, @Nullable String target) {
        return "<p><a class=\"signin-button signin-button-quiet\" href=\"%s\">%s</a></p>"
                .formatted(
                        SignInPages.escape(SignInEntryPoint.begin(listed.alias(), target)),
                        pages.text(locale, "with", listed.displayName()));
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalPrincipal;
    }
}
