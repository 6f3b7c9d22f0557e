package works.metric.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.ApiCalls;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.signin.CredentialToken;

/** A program at the real door, with what is stored. */
@PortalTest
@Tag("security")
class CredentialOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private IssuedCredential make(Stage.Cast tenant) {
        return tenant.as(
                Role.TENANT_ADMIN,
                () -> credentials.create(
                        Ids.next(),
                        new NewCredential("CRM", Set.of(CredentialScope.REQUESTS_WRITE), LocalDate.of(2027, 11, 23))));
    }

    private ApiCalls with(IssuedCredential issued) {
        return new ApiCalls(port, issued.token());
    }

    @Test
    void programReadsWhoItIs() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys);

        HttpResponse<String> answer = with(issued).get("/api/me");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"tenant\":\"Nordlys Spill AS\",\"credential\":{\"id\":\""
                        + issued.credential().id() + "\",\"name\":\"CRM\"},\"scopes\":[\"requests:write\"],"
                        + "\"expires_on\":\"2027-11-23\",\"time_zone\":\"Europe/Oslo\"}");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(with(issued).post("/api/me", "{}").statusCode()).isEqualTo(405);
        assertThat(with(issued).get("/api/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void tokenOpensItsOwnTenantAlone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        IssuedCredential issued = make(nordlys);
        String token = Objects.requireNonNull(issued.token());
        CredentialToken elsewhere = CredentialToken.make(issued.credential().id(), zephyr.id());
        String forged = new CredentialToken(issued.credential().id(), zephyr.id(), token.substring(48)).text();

        assertThat(forged).isNotEqualTo(token).endsWith(token.substring(47));
        assertThat(new ApiCalls(port, forged).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(new ApiCalls(port, elsewhere.text()).get("/api/me").statusCode())
                .isEqualTo(401);
        assertThat(with(issued).get("/api/me").body()).contains("Nordlys Spill AS");
    }

    /** Inside the portal these stand for nobody and for all tenants; from outside they stand for nothing. */
    @Test
    void tokenCannotNameAllTenants() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys);
        String token = Objects.requireNonNull(issued.token());
        for (UUID tenant : List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(-1, -2))) {
            byte[] name = ByteBuffer.allocate(32)
                    .putLong(issued.credential().id().getMostSignificantBits())
                    .putLong(issued.credential().id().getLeastSignificantBits())
                    .putLong(tenant.getMostSignificantBits())
                    .putLong(tenant.getLeastSignificantBits())
                    .array();
            String forged = "mwp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(name) + token.substring(47);

            assertThat(new ApiCalls(port, forged).get("/api/me").statusCode())
                    .as(tenant.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void revokedAndExpiredOnesAreShutOutAtOnce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential revoked = make(nordlys);
        IssuedCredential expired = make(nordlys);
        ApiCalls program = with(revoked);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);

        nordlys.as(
                Role.TENANT_ADMIN, () -> credentials.revoke(revoked.credential().id()));
        assertThat(program.get("/api/me").statusCode()).isEqualTo(401);

        clock.set(Instant.parse("2027-11-23T22:59:59Z"));
        assertThat(with(expired).get("/api/me").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(with(expired).get("/api/me").statusCode()).isEqualTo(401);
    }

    /** No oracle: the same words, and about the same time, for whatever lets nobody in. */
    @Test
    void whateverLetsNobodyInLooksTheSame() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential live = make(nordlys);
        IssuedCredential revoked = make(nordlys);
        nordlys.as(
                Role.TENANT_ADMIN, () -> credentials.revoke(revoked.credential().id()));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("malformed", "mwp_nothing");
        tokens.put(
                "unknown", CredentialToken.make(UUID.randomUUID(), nordlys.id()).text());
        tokens.put(
                "unknown tenant",
                CredentialToken.make(UUID.randomUUID(), new works.metric.portal.access.TenantId(UUID.randomUUID()))
                        .text());
        tokens.put(
                "wrong secret",
                CredentialToken.make(live.credential().id(), nordlys.id()).text());
        tokens.put("revoked", Objects.requireNonNull(revoked.token()));
        Map<String, Long> medians = new LinkedHashMap<>();
        String expected = new ApiCalls(port, null).get("/api/me").body();
        tokens.forEach((what, token) -> {
            ApiCalls calls = new ApiCalls(port, token);
            List<Long> nanos = new ArrayList<>();
            for (int call = 0; call < 40; call++) {
                long before = System.nanoTime();
                HttpResponse<String> answer = calls.get("/api/me");
                nanos.add(System.nanoTime() - before);
                assertThat(answer.statusCode()).as(what).isEqualTo(401);
                assertThat(answer.body()).as(what).isEqualTo(expected);
            }
            medians.put(what, nanos.stream().sorted().toList().get(20) / 1_000);
        });
        System.out.println("401 in microseconds, median of 40: " + medians);
    }

    @Test
    void lastUseIsKnownToTheMinuteAndAuditedOnceADay() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys);
        UUID id = issued.credential().id();
        ApiCalls program = with(issued);

        program.get("/api/me");
        clock.advance(Duration.ofSeconds(59));
        program.get("/api/me");
        assertThat(nordlys.as(Role.AUDITOR, () -> credentials.byId(id)).lastUsedAt())
                .isEqualTo(TestClock.START);
        clock.advance(Duration.ofSeconds(1));
        program.get("/api/me");
        assertThat(nordlys.as(Role.AUDITOR, () -> credentials.byId(id)).lastUsedAt())
                .isEqualTo(TestClock.START.plusSeconds(60));
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("credential.created", "credential.used");
        clock.advance(Duration.ofDays(1));
        program.get("/api/me");
        assertThat(audit.actionsOn(nordlys, id))
                .containsExactly("credential.created", "credential.used", "credential.used");
    }

    @Test
    void callsAtTheSameTimeAllGoThrough() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> call = () -> with(issued).get("/api/me").statusCode();
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(40, call))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(audit.actionsOn(nordlys, issued.credential().id()))
                .containsExactly("credential.created", "credential.used");
    }

    @Test
    void whoeverCallsTooOftenIsToldWhenToComeBack() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        ApiCalls program = with(make(nordlys));
        int let = 0;
        HttpResponse<String> answer = program.get("/api/me");
        while (answer.statusCode() == 200) {
            let++;
            answer = program.get("/api/me");
        }
        assertThat(let).isEqualTo(350);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
    }
}
