package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.home.StaffWaitingItem;
import works.metric.portal.home.StaffWaitingSource;
import works.metric.portal.tenant.Contract;

/** What waits for MetricWorks' signature, as its people find it when they come in. */
@PortalTest
class StaffAgreementsWaitingTest {

    /** Before whatever else waits in the database that all tests share: the screen shows what has waited longest. */
    private static final Instant LONGEST_AGO = Instant.parse("2025-12-02T09:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private List<StaffWaitingSource> sources;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void nobodySignsAtOnce() {
        clock.set(LONGEST_AGO);
        nordlys = stage.tenant("Nordlys " + Ids.next(), new Contract(Contract.Authorisation.SPECIFIC, 30, 10, false));
    }

    @Test
    void acceptedVersionWaitsForWhoeverMaySignUntilItIsAnswered() {
        AgreementDetails accepted = nordlys.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "Managing director", true));
        });

        assertThat(items(Role.PRIVACY_OFFICER)).singleElement().satisfies(item -> {
            assertThat(item.textKey()).isEqualTo("agreements.staff-waiting.version");
            assertThat(item.arguments()).containsExactly("1");
            assertThat(item.since()).isEqualTo(LocalDate.of(2025, 12, 2));
            assertThat(item.ours()).isTrue();
            assertThat(item.path()).isEqualTo("staff/agreements");
        });
        assertThat(items(Role.SUPPORT)).isEmpty();

        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> countersigning.sign(
                        nordlys.id(),
                        accepted.id(),
                        accepted.bytesSha256(),
                        new ProcessorSignature("Henrik Dahl", "Privacy officer")));
        assertThat(items(Role.PRIVACY_OFFICER)).isEmpty();
    }

    private List<StaffWaitingItem> items(Role role) {
        String name = nordlys.tenant().name();
        return TenantScope.as(stage.staff(role), () -> sources.stream()
                .flatMap(source -> source.waiting().stream())
                .filter(item -> item.tenant().equals(name))
                .toList());
    }
}
