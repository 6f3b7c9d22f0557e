package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.TenantId;

/** How a program comes in, and how it does not. */
@Tag("security")
class ApiDoorTest extends PortalTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    private String token = "";

    @BeforeEach
    void make() {
        visitor = Visitor.from(PORTAL, "127.0.3." + ADDRESSES.incrementAndGet());
        token = credentials.make("Backend of Acme");
    }

    private HttpResponse<String> call(String path, String authorization) {
        return visitor.get(path, "Authorization", authorization, "Accept", "application/json");
    }

    @Test
    void tokenTellsWhoCallsAndForWhichTenant() {
        String said = call("/api/who", "Bearer " + token).body();

        assertThat(said)
                .contains("API", "Backend of Acme", KnownPeople.tenant("acme").toString());
        assertThat(call("/api/who", "bearer " + token).statusCode()).isEqualTo(200);
        String pair = Base64.getEncoder().encodeToString(("acme:" + token).getBytes(StandardCharsets.UTF_8));
        assertThat(call("/api/who", "Basic " + pair).body()).isEqualTo(said);
    }

    @Test
    void whateverIsWrongIsAnsweredAlike() {
        CredentialToken good = CredentialToken.read(token).orElseThrow();
        CredentialToken other = CredentialToken.make(good.credential(), KnownPeople.tenant("bolt"));
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "nothing",
                "",
                "an empty token",
                "Bearer ",
                "a word",
                "Bearer let-me-in",
                "a secret of somebody else",
                "Bearer "
                        + CredentialToken.make(good.credential(), good.tenant()).text(),
                "an id of nobody",
                "Bearer " + new CredentialToken(UUID.randomUUID(), good.tenant(), good.secret()).text(),
                "another tenant",
                "Bearer " + new CredentialToken(good.credential(), other.tenant(), good.secret()).text(),
                "a token cut short",
                "Bearer " + token.substring(0, token.length() - 1),
                "a token and more",
                "Bearer " + token + "A",
                "an unreadable pair",
                "Basic %%%",
                "another scheme",
                "Digest username=acme"));
        for (String reserved : List.of("AAAAAAAAAAAAAAAAAAAAAA", "_____________________w", "_____________________g")) {
            wrong.put(
                    "a tenant that stands for something else " + reserved,
                    "Bearer " + token.substring(0, 4 + 21) + token.charAt(25) + reserved.substring(1)
                            + token.substring(47));
        }
        HttpResponse<String> expected = visitor.get("/api/who", "Accept", "application/json");
        assertThat(expected.statusCode()).isEqualTo(401);
        assertThat(expected.body())
                .isEqualTo("{\"error\":{\"code\":401,\"message\":\"A valid API credential is needed: Authorization:"
                        + " Bearer <token>\",\"errors\":[{\"domain\":\"portal\",\"reason\":\"unauthorized\","
                        + "\"message\":\"A valid API credential is needed: Authorization: Bearer <token>\"}]}}");
        wrong.forEach((what, authorization) -> {
            HttpResponse<String> answer = call("/api/who", authorization);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.body()).as(what).isEqualTo(expected.body());
            assertThat(withoutDate(answer)).as(what).isEqualTo(withoutDate(expected));
        });
        assertThat(expected.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(expected.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void tokenNamesOneTenantAndNothingElse() {
        assertThat(CredentialToken.read(token)).map(CredentialToken::text).hasValue(token);
        assertThat(token).matches("mwp_[A-Za-z0-9_-]{43}_[A-Za-z0-9_-]{43}");
        assertThat(CredentialToken.read(token).orElseThrow().toString()).doesNotContain(token.substring(48));
        for (UUID reserved : List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(-1, -2))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new TenantId(reserved)))
                    .as(reserved.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sessionOfAPersonCountsForNothingAndNoneIsMade() {
        visitor.signIn("acme", acme);
        assertThat(visitor.isIn()).isTrue();
        String session = visitor.session;

        assertThat(visitor.get("/api/who", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        for (String path : List.of("/api/who", "/api/denied", "/api/fault", "/api/nothing", "/opendsr/v2/nothing")) {
            HttpResponse<String> answer = new Visitor(PORTAL).get(path, "Authorization", "Bearer " + token);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(visitor.session).isEqualTo(session);
        assertThat(visitor.get("/t/acme/home", "Authorization", "Bearer " + token, "Accept", "application/json")
                        .statusCode())
                .as("a credential opens no screen")
                .isNotEqualTo(500);
        assertThat(new Visitor(PORTAL)
                        .get("/t/acme/home", "Authorization", "Bearer " + token, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void onlyWhatIsPublicIsReadWithoutACredential() {
        assertThat(visitor.get("/api/docs/open").statusCode()).isEqualTo(200);
        for (String path : ApiPaths.PUBLIC) {
            String address = path.replace("**", "nothing");
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(visitor.post(address, "").statusCode()).as(address).isEqualTo(401);
        }
        for (String path : List.of("/api", "/api/", "/api/me/", "/opendsr", "/v1/x", "/opengdpr_requests/1")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void everyFailureIsSaidInTheSameShape() {
        Map.of("/api/denied", 403, "/api/nothing", 404, "/opengdpr_requests", 404, "/api/fault", 500)
                .forEach((path, status) -> {
                    HttpResponse<String> answer = visitor.get(path, "Authorization", "Bearer " + token);
                    assertThat(answer.statusCode()).as(path).isEqualTo(status);
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as(path)
                            .hasValue("application/json");
                    assertThat(answer.body())
                            .as(path)
                            .startsWith("{\"error\":{\"code\":" + status + ",\"message\":\"")
                            .contains("\"errors\":[{\"domain\":\"portal\",\"reason\":\"")
                            .doesNotContain("secret detail");
                });
    }

    @Test
    void credentialThatCallsTooOftenWaitsAndOthersDoNot() {
        int let = 0;
        HttpResponse<String> answer = call("/api/who", "Bearer " + token);
        while (answer.statusCode() == 200) {
            let++;
            answer = call("/api/who", "Bearer " + token);
        }
        // Some are given back meanwhile.
        assertThat(let).isBetween(350, 500);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("\"code\":429", "rateLimitExceeded");
        assertThat(call("/api/who", "Bearer " + credentials.make("Another")).statusCode())
                .isEqualTo(200);
        clock.add(Duration.ofSeconds(1));
        assertThat(call("/api/who", "Bearer " + token).statusCode()).isEqualTo(200);
        System.out.println("Rate limit: " + let + " calls, then 429");
    }

    @Test
    void addressThatFailsTooOftenWaitsAndAProgramKnownToBeGoodDoesNot() {
        call("/api/who", "Bearer " + token);
        String late = credentials.make("Late");
        int failed = 0;
        HttpResponse<String> answer = visitor.get("/api/who");
        while (answer.statusCode() == 401) {
            failed++;
            answer = failed % 2 == 0 ? visitor.get("/api/who") : call("/api/who", "Bearer wrong");
        }
        assertThat(failed).isBetween(60, 80);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(call("/api/who", "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(call("/api/who", "Bearer " + late).statusCode()).isEqualTo(429);
        clock.add(Duration.ofSeconds(1));
        assertThat(call("/api/who", "Bearer " + late).statusCode()).isEqualTo(200);
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
