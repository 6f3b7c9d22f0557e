package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Files that are the same for everybody: served without sign-in, and the only ones a browser may keep. */
final class StaticFiles {

    static final String[] OWN = {"/styles/**", "/favicon.ico"};

    private static final List<String> FOLDERS =
            List.of("/styles/", "/VAADIN/build/", "/VAADIN/static/", "/aura/", "/lumo/", "/favicon.ico");

    private StaticFiles() {}

    static boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
