package works.metric.portal.opendsr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;

/** Carries calls over HTTP with a credential. */
final class PortalWire implements SpecController.Wire {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    PortalWire(int port, String token) {
        this.address = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** With a new credential of a tenant. */
    static PortalWire of(int port, CredentialService credentials, Stage.Cast tenant, CredentialScope... scopes) {
        NewCredential wanted = new NewCredential("Backend", Set.of(scopes), LocalDate.of(2027, 6, 1));
        return new PortalWire(
                port,
                Objects.requireNonNull(tenant.as(Role.TENANT_ADMIN, () -> credentials.create(Ids.next(), wanted))
                        .token()));
    }

    @Override
    public SpecController.Reply call(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new SpecController.Reply(
                    answer.statusCode(),
                    answer.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue()
                                    .getFirst())),
                    answer.body());
        } catch (IOException fault) {
            throw new AssertionError(method + " " + path, fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
