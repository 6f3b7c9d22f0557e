package works.metric.portal.signin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * The address under which people reach the portal, {@code portal.public-url}. Redirect addresses are built from it and
 * never from a request's Host header, which a stranger chooses.
 */
@Validated
@ConfigurationProperties("portal")
public record PublicAddress(
        @NotNull(message = "portal.public-url is missing: the address people open, such as https://portal.example.com")
        @Name("public-url")
        URI url) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @AssertTrue(
            message =
                    "portal.public-url must be https://host[:port] without a path (http only for localhost): the session cookie needs a secure origin")
    public boolean isUsable() {
        return url == null
                || (url.getHost() != null
                        && (url.getPath() == null || url.getPath().isEmpty())
                        && url.getQuery() == null
                        && url.getUserInfo() == null
                        && ("https".equals(url.getScheme())
                                || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()))));
    }

    /** An absolute address of the portal. @param path begins with a slash */
    public String of(String path) {
        return url + path;
    }
}
