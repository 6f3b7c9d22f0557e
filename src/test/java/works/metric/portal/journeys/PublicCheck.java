package works.metric.portal.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A stranger who asks the public page about files, by plain HTTP and without signing in. */
final class PublicCheck implements AutoCloseable {

    /** Of the page's own limit a minute; after as many it is asked from another network. */
    private static final int FROM_ONE_NETWORK = 20;

    private static final String BOUNDARY = "----a-boundary-of-tests";

    private final URI page;
    private HttpClient http;
    private int asked;

    PublicCheck(String address) {
        this.page = URI.create(address.replace("localhost", "127.0.0.1") + "/check");
        this.http = from(0);
    }

    HttpResponse<String> of(byte[] file) throws IOException, InterruptedException {
        if (asked > 0 && asked % FROM_ONE_NETWORK == 0) {
            http.close();
            http = from(asked / FROM_ONE_NETWORK);
        }
        asked++;
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 500);
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return http.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }

    private static HttpClient from(int network) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.9." + network / 250 + "." + (network % 250 + 1)))
                .build();
    }
}
