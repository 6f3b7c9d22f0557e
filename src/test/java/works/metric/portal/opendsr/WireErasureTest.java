package works.metric.portal.opendsr;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.IdentityNight;

/** What came over the wire leads nobody to the person any more, once the case is rid of the identifiers. */
@PortalTest
class WireErasureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private CallbackService callbacks;

    @Autowired
    private IdentityNight night;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
    }

    @Test
    void hashOfTheBodyAndAddressesOfReceiversGoWithTheIdentifiers() {
        SpecController ours = controllerOf(nordlys);
        SpecController theirs = controllerOf(zephyr);
        UUID id = UUID.randomUUID();
        Map<String, Object> request = withCallback(SpecController.request(id, "erasure"));
        ours.trusted(201, ours.create(request));
        theirs.trusted(201, theirs.create(request));
        ours.trusted(202, ours.cancel(id));
        theirs.trusted(202, theirs.cancel(id));
        // A receiver that was removed gets nothing more: what is owed is given up at once.
        for (Stage.Cast tenant : List.of(nordlys, zephyr)) {
            tenant.as(Role.TENANT_ADMIN, () -> domains.list().forEach(one -> domains.remove(one.id())));
        }
        jobs.runDue();
        Map<String, Object> before = stored(nordlys, id);
        assertThat(before.get("fingerprint").toString()).hasSize(64);

        clock.set(Instant.parse("2027-11-24T01:30:00Z"));
        night.owe(nordlys);
        jobs.runDue();

        Map<String, Object> after = stored(nordlys, id);
        assertThat(after.get("fingerprint")).isEqualTo("-");
        assertThat(after.get("callback_urls")).isEqualTo("");
        assertThat(after.get("batch_id")).isNull();
        assertThat(urls(nordlys, id)).isNotEmpty().allMatch(url -> !url.contains("kari"));
        assertThat(urls(zephyr, id)).isNotEmpty().allMatch(url -> url.contains("kari"));
        assertThat(stored(zephyr, id).get("fingerprint")).isEqualTo(before.get("fingerprint"));

        SpecController again = controllerOf(nordlys);
        again.trusted(200, again.status(id));
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        Reply same = again.create(request);
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.text()).contains("no longer kept").doesNotContain("kari");
        UUID callback = nordlys.as(Role.AUDITOR, () -> callbacks.ofRequest(id))
                .getFirst()
                .id();
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> callbacks.resend(callback)))
                .isInstanceOf(Invalid.class);
    }

    private SpecController controllerOf(Stage.Cast tenant) {
        NewCredential wanted = new NewCredential(
                "Backend",
                Set.of(CredentialScope.REQUESTS_WRITE),
                LocalDate.ofInstant(clock.instant(), UTC).plusYears(1));
        String token = Objects.requireNonNull(tenant.as(Role.TENANT_ADMIN, () -> credentials.create(Ids.next(), wanted))
                .token());
        return new SpecController(new PortalWire(port, token), Dialect.V2);
    }

    private Map<String, Object> withCallback(Map<String, Object> request) {
        for (Stage.Cast tenant : List.of(nordlys, zephyr)) {
            tenant.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        }
        Map<String, Object> with = new LinkedHashMap<>(request);
        with.put("status_callback_urls", List.of("http://127.0.0.1:1/of/kari@person.example"));
        return with;
    }

    private Map<String, Object> stored(Stage.Cast tenant, UUID id) {
        return database.queryForMap(
                "select fingerprint, callback_urls, batch_id from opendsr_request where tenant_id = ? and id = ?",
                bytes(tenant.id().value()),
                bytes(id));
    }

    private List<String> urls(Stage.Cast tenant, UUID id) {
        return database.queryForList(
                "select url from opendsr_callback where tenant_id = ? and request_id = ?",
                String.class,
                bytes(tenant.id().value()),
                bytes(id));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
