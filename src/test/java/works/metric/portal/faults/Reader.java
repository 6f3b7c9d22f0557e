package works.metric.portal.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import works.metric.portal.local.DemoPeople.Person;

/** A signed-in person's browser, as far as HTTP goes. */
final class Reader {

    private static final String COOKIE = "__Host-portal=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String portal;
    private String session = "";

    Reader(String portal) {
        this.portal = portal;
    }

    /** Through the company's provider and back, as a browser goes. */
    Reader signIn(Person person) throws IOException, InterruptedException {
        String asked = location(get("/oauth2/authorization/" + person.realm()).join());
        URI provider = URI.create(asked);
        HttpRequest pick = HttpRequest.newBuilder(URI.create(asked.substring(0, asked.indexOf('?'))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(provider.getRawQuery() + "&person="
                        + URLEncoder.encode(person.subject(), StandardCharsets.UTF_8)))
                .build();
        URI back = URI.create(location(http.send(pick, BodyHandlers.ofString())));
        get(back.getRawPath() + "?" + back.getRawQuery()).join();
        return this;
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        return http.sendAsync(
                        HttpRequest.newBuilder(URI.create(portal + path))
                                .timeout(Duration.ofSeconds(60))
                                .headers(
                                        "Accept",
                                        "text/html,*/*;q=0.5",
                                        "Accept-Language",
                                        "en",
                                        "Cookie",
                                        COOKIE + session)
                                .build(),
                        BodyHandlers.ofString())
                .thenApply(answer -> {
                    answer.headers().allValues("Set-Cookie").stream()
                            .filter(cookie -> cookie.startsWith(COOKIE))
                            .forEach(cookie -> session = cookie.substring(COOKIE.length(), cookie.indexOf(';')));
                    return answer;
                });
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " leads nowhere: " + answer.body()));
    }
}
