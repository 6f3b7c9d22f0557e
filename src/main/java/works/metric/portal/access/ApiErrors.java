package works.metric.portal.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes an {@link ApiError} as the whole answer: its status, its headers, and a body that nobody stores. */
public final class ApiErrors {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_STORE = "no-store";

    private ApiErrors() {}

    public static void write(HttpServletResponse response, ApiError error) throws IOException {
        byte[] body = JSON.writeValueAsBytes(error);
        response.setStatus(error.status());
        if (error.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** @param wait after which the same call may succeed; told in whole seconds, one at least */
    public static void write(HttpServletResponse response, ApiError error, Duration wait) throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(response, error);
    }
}
