package works.metric.portal.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import works.metric.portal.local.DemoPeople.Person;
import works.metric.portal.local.LocalRealms.Realm;

/**
 * The sign-in page: the people of one realm, one click each. It comes after the authorisation request has been checked,
 * and hands that same request back together with the person.
 */
final class PersonPicker implements AuthenticationEntryPoint {

    static final String PERSON = "person";

    private final LocalRealms realms;
    private final IssuerInAnswer answers;

    PersonPicker(LocalRealms realms, IssuerInAnswer answers) {
        this.realms = realms;
        this.answers = answers;
    }

    static String realm(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    static boolean isAuthorization(HttpServletRequest request) {
        return request.getRequestURI().equals("/" + realm(request) + "/oauth2/authorize");
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notYetSignedIn)
            throws IOException {
        String redirectUri = request.getParameter("redirect_uri");
        if (!isAuthorization(request) || redirectUri == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if ("none".equals(request.getParameter("prompt"))) {
            answers.refuseSilence(response, redirectUri, request.getParameter("state"));
            return;
        }
        URI portal = URI.create(redirectUri);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                LocalPage.contentSecurityPolicy(portal.getScheme() + "://" + portal.getAuthority()));
        Realm realm = realms.realm(realm(request));
        response.getWriter().write(LocalPage.html("Local identity provider", "Sign in", page(realm, request)));
    }

    private String page(Realm realm, HttpServletRequest request) {
        return """
                <h1>Who do you want to be at %s?</h1>
                <p class="quiet">Pick a person to sign in. There is no password, and nobody here is real.</p>
                <form method="post" action="%s">
                %s
                <ul>
                %s
                </ul>
                </form>
                <footer>You are asked again at every sign-in, so you can change person at any time.</footer>
                """.formatted(
                LocalPage.text(realm.organisation()),
                LocalPage.text(request.getRequestURI()),
                request.getParameterMap().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(PERSON))
                        .flatMap(parameter ->
                                Arrays.stream(parameter.getValue()).map(value -> hidden(parameter.getKey(), value)))
                        .collect(Collectors.joining("\n")),
                realms.people(realm.alias()).stream().map(PersonPicker::card).collect(Collectors.joining("\n")));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(LocalPage.text(name), LocalPage.text(value));
    }

    private static String card(Person person) {
        return """
                <li><button class="card" name="%s" value="%s">
                <span class="initials" aria-hidden="true">%s</span>
                <span class="who"><strong>%s</strong><span>%s &middot; %s</span></span>
                <span class="arrow" aria-hidden="true">&rarr;</span>
                </button></li>""".formatted(
                        PERSON,
                        LocalPage.text(person.subject()),
                        LocalPage.text(initials(person.name())),
                        LocalPage.text(person.name()),
                        LocalPage.text(person.role().words()),
                        LocalPage.text(person.email()));
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }
}
