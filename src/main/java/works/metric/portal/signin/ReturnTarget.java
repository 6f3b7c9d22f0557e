package works.metric.portal.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page somebody wanted before signing in. Only a place inside the portal, never another site. */
final class ReturnTarget {

    /** Name of the request parameter, and of the attribute kept with the begun sign-in. */
    static final String NAME = "continue";

    private static final int LONGEST = 1_000;
    private static final List<String> NOT_PAGES = List.of("/sign-in", "/sign-out", "/login", "/oauth2", "/error");

    private ReturnTarget() {}

    /** The target itself, or null when it is not a plain path of this site. */
    static @Nullable String sameSite(@Nullable String target) {
        if (target == null
                || target.length() > LONGEST
                || !target.startsWith("/")
                || target.startsWith("//")
                || target.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)
                || NOT_PAGES.stream().anyMatch(target::startsWith)) {
            return null;
        }
        try {
            URI uri = URI.create(target);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? target : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
