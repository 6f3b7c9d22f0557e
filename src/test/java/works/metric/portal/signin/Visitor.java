package works.metric.portal.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser without a screen: keeps the session cookie, follows no redirect by itself. */
class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpClient http;
    private final String portal;

    @Nullable
    String session;

    Visitor(String portal) {
        this(portal, HTTP);
    }

    private Visitor(String portal, HttpClient http) {
        this.portal = portal;
        this.http = http;
    }

    /** From an address of this machine that nobody else comes from: the portal counts failures by address. */
    static Visitor from(String portal, String address) {
        InetAddress own = InetAddress.ofLiteral(address);
        return new Visitor(portal, HttpClient.newBuilder().localAddress(own).build());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path));
        if (headers.length == 0) {
            request.headers("Accept", "text/html", "Accept-Language", "en");
        } else {
            request.headers(headers);
        }
        if (session != null) {
            request.header("Cookie", "__Host-portal=" + session);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("__Host-portal="))
                    .forEach(cookie -> session = cookie.substring(14, cookie.indexOf(';')));
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Leaves for the provider. The parameters it was sent there with. */
    Map<String, String> begin(String alias) {
        return parameters(location(get("/oauth2/authorization/" + alias)));
    }

    static Map<String, String> parameters(String address) {
        Map<String, String> found = new HashMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                found.put(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** Comes back from the provider. Where the portal leads next. */
    String comeBack(String alias, @Nullable String state, String more) {
        return location(get("/login/oauth2/code/" + alias + "?code=CODE&state="
                + java.net.URLEncoder.encode(String.valueOf(state), StandardCharsets.UTF_8) + more));
    }

    String signIn(String alias, LocalProvider provider) {
        Map<String, String> sent = begin(alias);
        provider.nonce = String.valueOf(sent.get("nonce"));
        return comeBack(alias, sent.get("state"), "");
    }

    boolean isIn() {
        return get("/operations/who", "Accept", "application/json").statusCode() == 200;
    }
}
