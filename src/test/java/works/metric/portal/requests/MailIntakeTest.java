package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.results.ResultStage;

/** A mail to the help address, recorded by MetricWorks inside of the tenant it is about. */
@PortalTest
class MailIntakeTest {

    /** Midnight of 13 November in Oslo. */
    private static final Instant MAILED = Instant.parse("2026-11-12T23:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private ResultStage visits;

    @Autowired
    private RequestService requests;

    @Autowired
    private AuditService audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void promiseCountsFromTheDayTheMailCameAndTheAuditSaysUnderWhichAccess() {
        Actor kari = visits.visit(nordlys);
        UUID id = Ids.next();
        NewRequest wanted = mail(MAILED, MAILED);

        RequestDetails recorded = TenantScope.as(kari, () -> requests.record(id, wanted));

        assertThat(recorded.source()).isEqualTo(RequestSource.EMAIL);
        assertThat(recorded.receivedAt()).isEqualTo(MAILED);
        assertThat(recorded.clocks())
                .isEqualTo(new TwoClocks(LocalDate.of(2026, 12, 13), LocalDate.of(2026, 11, 23)))
                .isEqualTo(TenantScope.as(kari, () -> requests.previewOfMail(Regulation.GDPR, MAILED, MAILED)));
        assertThat(TenantScope.as(kari, () -> requests.record(id, wanted)).reference())
                .isEqualTo(recorded.reference());
        AuditRow row = nordlys.as(
                        Role.AUDITOR,
                        () -> audit.list(new AuditFilter("request.recorded", null, null, null, null), null))
                .items()
                .getFirst();
        assertThat(row.actorKind()).isEqualTo(Actor.Kind.STAFF);
        assertThat(row.actorName()).isEqualTo(kari.name());
        assertThat(row.supportAccessId())
                .isEqualTo(Objects.requireNonNull(kari.visit()).supportAccessId());
        assertThat(row.changes().toString())
                .contains("EMAIL", "2026-11-12T23:00:00Z")
                .doesNotContain("person.example");
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> requests.details(id)).source())
                .isEqualTo(RequestSource.EMAIL);
    }

    @Test
    void dayOfTheMailIsNeitherAheadNorOlderThanAYearNorBeforeThePersonAsked() {
        Actor kari = visits.visit(nordlys);
        // A year ago today in Oslo begins at 23:00 the day before in UTC.
        Instant oldest = Instant.parse("2025-11-22T23:00:00Z");
        assertThat(TenantScope.as(kari, () -> requests.record(Ids.next(), mail(oldest, oldest)))
                        .receivedAt())
                .isEqualTo(oldest);
        assertField(kari, mail(oldest.minusSeconds(1), oldest.minusSeconds(1)), "mailedAt");
        assertField(kari, mail(MAILED, TestClock.START.plusSeconds(1)), "mailedAt");
        assertField(kari, mail(MAILED, null), "mailedAt");
        assertField(kari, mail(MAILED, MAILED.minusSeconds(1)), "submittedAt");
    }

    @Test
    void onlyMetricWorksRecordsMailsAndOnlyInsideASupportAccess() {
        for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER)) {
            assertField(nordlys.member(role), mail(MAILED, MAILED), "source");
        }
        NewRequest screen = new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                MAILED,
                MAILED,
                mail(MAILED, MAILED).identities(),
                null,
                null);
        assertField(nordlys.member(Role.REQUEST_HANDLER), screen, "mailedAt");
        Actor outside = stage.staff(Role.SUPPORT).writingInto(nordlys.id());
        assertThatThrownBy(() -> TenantScope.as(outside, () -> requests.record(Ids.next(), mail(MAILED, MAILED))))
                .isInstanceOf(AccessDenied.class);
    }

    private void assertField(Actor who, NewRequest wanted, String field) {
        assertThatThrownBy(() -> TenantScope.as(who, () -> requests.record(Ids.next(), wanted)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly(field));
    }

    private static NewRequest mail(Instant asked, @Nullable Instant mailed) {
        return new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.EMAIL,
                asked,
                mailed,
                List.of(new NewIdentity(IdentityType.EMAIL, "kari@person.example")),
                null,
                null);
    }
}
