package works.metric.portal.signin;

import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses are for programs, and which of those say the same to everybody. */
final class ApiPaths {

    static final String[] ALL = {"/opendsr/**", "/v1/**", "/opengdpr_requests/**", "/discovery", "/api/**"};

    /** Read without a credential. Whatever answers there knows no tenant. */
    static final String[] PUBLIC = {
        "/opendsr/v2/discovery",
        "/opendsr/v1/discovery",
        "/v1/discovery",
        "/discovery",
        "/opendsr/certificate.pem",
        "/api/openapi.json",
        "/api/systems/v1/openapi.json",
        "/api/docs/**"
    };

    /** For processing systems of MetricWorks' own, and for nobody else. */
    static final String OF_SYSTEMS = "/api/systems/**";

    private static final PathPattern[] PATTERNS =
            Stream.of(ALL).map(PathPatternParser.defaultInstance::parse).toArray(PathPattern[]::new);

    private ApiPaths() {}

    static boolean contain(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return Stream.of(PATTERNS).anyMatch(pattern -> pattern.matches(parsed));
    }
}
