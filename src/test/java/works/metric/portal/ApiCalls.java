package works.metric.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A program that calls the portal over HTTP, in a {@link PortalTest}: {@code new ApiCalls(port, token)} with the test's
 * {@code @LocalServerPort}. Each comes from an address of its own, as the portal counts failures by address.
 */
public final class ApiCalls {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final int port;
    private final @Nullable String token;
    private final HttpClient http;

    public ApiCalls(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
        int address = ADDRESSES.incrementAndGet();
        this.http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.1." + address / 250 + "." + (address % 250 + 1)))
                .build();
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** With a JSON body. */
    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "application/json");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
