package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;

/** People who sign for one affiliate in the same moment. */
@PortalTest
class AccessionAtOnceTest {

    private static final int PEOPLE = 6;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private AccessionService accessions;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast zephyr;
    private NewAccession mistral;
    private String seen;

    @BeforeEach
    void agreementIsInForceAndAnnexOneWasRead() {
        zephyr = stage.tenant("Zéphyr Mobile SARL", DockingStage.LOOKED_AT);
        AgreementDetails accepted = zephyr.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), DockingStage.INGRID);
        });
        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> countersigning.sign(
                        zephyr.id(),
                        accepted.id(),
                        accepted.bytesSha256(),
                        new ProcessorSignature("Henrik Dahl", "Head of Privacy")));
        mistral = DockingStage.affiliate("Mistral Games ApS", LocalDate.ofInstant(clock.instant(), OSLO));
        seen = zephyr.as(Role.TENANT_ADMIN, () -> accessions.preview(mistral)).contentSha256();
    }

    @Test
    void affiliateThatSeveralSignForWaitsOnceAndTheOthersAreTold() throws Exception {
        AtomicInteger told = new AtomicInteger();

        atOnce(Ids::next, refused -> {
            assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.field())
                    .isEqualTo("legalName"));
            told.incrementAndGet();
        });

        assertThat(all()).hasSize(1);
        assertThat(told).hasValue(PEOPLE - 1);
    }

    @Test
    void signatureThatIsSentSeveralTimesAtOnceIsOne() throws Exception {
        UUID id = Ids.next();

        atOnce(() -> id, refused -> {
            throw refused;
        });

        assertThat(all()).singleElement().satisfies(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(audit.actionsOn(zephyr, id)).containsExactly("affiliate.signed");
    }

    private List<AccessionDetails> all() {
        return zephyr.as(Role.AUDITOR, () -> accessions.list(null)).items();
    }

    private void atOnce(Supplier<UUID> id, Consumer<Invalid> refused) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 0; person < PEOPLE; person++) {
                all.add(people.submit(() -> {
                    start.await();
                    try {
                        return zephyr.as(
                                Role.TENANT_ADMIN, () -> accessions.sign(id.get(), seen, mistral, DockingStage.INGRID));
                    } catch (Invalid problems) {
                        refused.accept(problems);
                        return null;
                    }
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
