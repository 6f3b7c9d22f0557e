package works.metric.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;

@PortalTest
class CredentialServiceTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 11, 23);

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private CurrentRights rights;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private static NewCredential wanted(CredentialScope... scopes) {
        return new NewCredential("CRM of Nordlys", Set.of(scopes), IN_A_YEAR);
    }

    private IssuedCredential make(Stage.Cast tenant, CredentialScope... scopes) {
        return tenant.as(Role.TENANT_ADMIN, () -> credentials.create(Ids.next(), wanted(scopes)));
    }

    private static Actor program(Stage.Cast tenant, IssuedCredential issued) {
        return Actor.api(issued.credential().id(), issued.credential().name(), tenant.id());
    }

    @Test
    void adminMakesOneWhoseTokenIsShownOnce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();

        IssuedCredential first =
                nordlys.as(Role.TENANT_ADMIN, () -> credentials.create(id, wanted(CredentialScope.REQUESTS_WRITE)));
        IssuedCredential again =
                nordlys.as(Role.TENANT_ADMIN, () -> credentials.create(id, wanted(CredentialScope.REQUESTS_READ)));

        assertThat(first.token()).startsWith("mwp_").hasSize(91);
        assertThat(again.token()).isNull();
        assertThat(again.credential()).isEqualTo(first.credential());
        assertThat(first.toString()).doesNotContain(String.valueOf(first.token()));
        assertThat(first.credential().state()).isEqualTo(CredentialState.LIVE);
        assertThat(first.credential().lastUsedAt()).isNull();
        assertThat(nordlys.as(Role.AUDITOR, () -> credentials.list(null)).items())
                .containsExactly(first.credential());
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("credential.created");
    }

    @Test
    void everyRuleThatIsBrokenIsNamedAtItsField() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Map<NewCredential, List<String>> wrong = Map.of(
                new NewCredential(" ", Set.of(), null), List.of("name", "scopes", "expiresOn"),
                new NewCredential("x".repeat(101), Set.of(CredentialScope.REQUESTS_READ), LocalDate.of(2026, 11, 22)),
                        List.of("name", "expiresOn"),
                new NewCredential("CRM", Set.of(CredentialScope.REQUESTS_READ), LocalDate.of(2028, 11, 24)),
                        List.of("expiresOn"));
        wrong.forEach((input, fields) -> assertThatThrownBy(
                        () -> nordlys.as(Role.TENANT_ADMIN, () -> credentials.create(Ids.next(), input)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactlyElementsOf(fields)));
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> credentials.create(
                        Ids.next(),
                        new NewCredential("CRM", Set.of(CredentialScope.REQUESTS_READ), LocalDate.of(2028, 11, 23))));
    }

    @Test
    void onlyTheAdminMakesAndRevokes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys, CredentialScope.REQUESTS_READ);
        UUID id = issued.credential().id();

        for (Role role : List.of(Role.PRIVACY_LEAD, Role.AUDITOR)) {
            assertThat(nordlys.as(role, () -> credentials.byId(id)).id()).isEqualTo(id);
            assertThatThrownBy(() -> nordlys.as(role, () -> credentials.revoke(id)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> credentials.list(null)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(program(nordlys, issued), () -> credentials.list(null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void programMayWhatItsScopesSayAndNothingElse() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Actor reader = program(nordlys, make(nordlys, CredentialScope.REQUESTS_READ));
        Actor writer = program(nordlys, make(nordlys, CredentialScope.REQUESTS_WRITE));

        assertThat(TenantScope.as(reader, rights::all)).containsExactly(Permission.REQUESTS_READ);
        assertThat(TenantScope.as(writer, rights::all))
                .containsExactlyInAnyOrderElementsOf(CredentialScope.REQUESTS_WRITE.permissions());
        assertThat(TenantScope.as(writer, credentials::mine).id()).isEqualTo(writer.id());
    }

    @Test
    void revokedOneIsShutOutAtOnceAndForGood() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        IssuedCredential issued = make(nordlys, CredentialScope.REQUESTS_WRITE);
        UUID id = issued.credential().id();

        CredentialDetails revoked = nordlys.as(Role.TENANT_ADMIN, () -> credentials.revoke(id));
        CredentialDetails again = nordlys.as(Role.TENANT_ADMIN, () -> credentials.revoke(id));

        assertThat(again).isEqualTo(revoked);
        assertThat(revoked.state()).isEqualTo(CredentialState.REVOKED);
        assertThat(revoked.revokedBy())
                .isEqualTo(nordlys.member(Role.TENANT_ADMIN).name());
        assertThat(TenantScope.as(program(nordlys, issued), rights::all)).isEmpty();
        assertThatThrownBy(() -> TenantScope.as(program(nordlys, issued), credentials::mine))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("credential.created", "credential.revoked");
    }

    @Test
    void itWorksThroughItsLastDayAsTheTenantCountsIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Actor program = program(nordlys, make(nordlys, CredentialScope.REQUESTS_READ));

        clock.set(Instant.parse("2027-11-23T22:59:59Z"));
        assertThat(TenantScope.as(program, credentials::mine).state()).isEqualTo(CredentialState.LIVE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(TenantScope.as(program, rights::all)).isEmpty();
        assertThat(nordlys.as(Role.AUDITOR, () -> credentials.byId(program.id()))
                        .state())
                .isEqualTo(CredentialState.EXPIRED);
    }

    @Test
    void credentialOfAnotherTenantIsNotThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        IssuedCredential issued = make(nordlys, CredentialScope.REQUESTS_WRITE);
        UUID id = issued.credential().id();

        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> credentials.byId(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> credentials.revoke(id)))
                .isInstanceOf(NotFound.class);
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> credentials.list(null)).items())
                .isEmpty();
        assertThat(TenantScope.as(program(zephyr, issued), rights::all)).isEmpty();
    }

    @Test
    void thoseThatEndWithinTwoWeeksAreSpokenOf() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        for (int days : new int[] {0, 14, 15}) {
            nordlys.as(
                    Role.TENANT_ADMIN,
                    () -> credentials.create(
                            Ids.next(),
                            new NewCredential(
                                    "In " + days,
                                    Set.of(CredentialScope.REQUESTS_READ),
                                    LocalDate.of(2026, 11, 23).plusDays(days))));
        }

        assertThat(nordlys.as(Role.TENANT_ADMIN, credentials::expiring))
                .extracting(CredentialDetails::name)
                .containsExactly("In 0", "In 14");
    }
}
