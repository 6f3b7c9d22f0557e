package works.metric.portal.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.requests.RequestType;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;

/** Two systems, one that polls and one that was switched off, through the life of an instruction. */
@PortalTest
class ObeyingSystemTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private SystemPrograms programs;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private InForceService standing;

    @Autowired
    private ProcessingSystemService systems;

    @Autowired
    private InForceMemory memory;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private SystemPrograms.Program store;
    private ObeyingSystem system;

    @BeforeEach
    void systemIsInUse() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Lyder AS");
        store = programs.of(
                stage,
                TenantScope.as(
                        stage.staff(Role.PRIVACY_OFFICER),
                        () -> systems.add(
                                Ids.next(),
                                new ProcessingSystemEntry(
                                        "Obeying store",
                                        "Installs",
                                        Set.of(RequestType.ACCESS),
                                        null,
                                        LocalDate.of(2024, 3, 1)))));
        system = new ObeyingSystem(port, store.token(), nordlys.tenant().alias());
    }

    /** No other test meets it. */
    @AfterEach
    void systemIsOutOfUse() {
        TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> systems.end(store.system().id(), store.system().version(), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void newVersionIsObeyedAtItsSecondAndConfirmed() {
        InstructionDetails first = active(MeasuringInstruction.content(Purpose.ATTRIBUTION));
        memory.ask();
        assertThat(system.poll(0)).isTrue();
        assertThat(system.version()).isEqualTo(1);
        assertThat(system.knows("FRAUD_DETECTION")).isFalse();

        Instant effective = TestClock.START.plus(Duration.ofDays(2));
        InstructionDetails drafted = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.draftNewVersion(
                        first.id(),
                        first.version(),
                        MeasuringInstruction.content(Purpose.ATTRIBUTION, Purpose.FRAUD_DETECTION)));
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(
                        first.id(), 2, drafted.version(), new Activation("From then on", effective)));
        memory.ask();

        clock.set(effective.minusMillis(1));
        assertThat(system.poll(0)).as("a millisecond before").isFalse();
        ObeyingSystem.Word before = system.may("FRAUD_DETECTION", "ADVERTISING_IDS");
        assertThat(before.allowed()).isFalse();
        assertThat(before.version()).isEqualTo(1);

        clock.set(effective);
        ObeyingSystem.Word after = system.may("FRAUD_DETECTION", "ADVERTISING_IDS");
        assertThat(after.allowed()).as("no job has run").isTrue();
        assertThat(shown().isCurrent()).as("it lags behind until it asks").isFalse();
        assertThat(system.poll(0)).isTrue();
        assertThat(system.version()).isEqualTo(after.version()).isGreaterThan(1);
        assertThat(system.told().get("since").stringValue()).isEqualTo(effective.toString());
        assertThat(system.knows("FRAUD_DETECTION")).isTrue();
        assertThat(shown().isCurrent()).isTrue();
        assertThat(shown().number()).isEqualTo(system.version());
        assertThat(system.poll(0)).as("nothing is sent twice").isFalse();
    }

    @Test
    void whoWaitsHearsOfAChangeAndOfAHoldWithoutAskingAgain() throws Exception {
        InstructionDetails first = active(MeasuringInstruction.content(Purpose.ATTRIBUTION, Purpose.FRAUD_DETECTION));
        memory.ask();
        system.poll(0);
        CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(() -> system.poll(30));
        Actor officer = TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(
                        Ids.next(), nordlys.tenant().id(), new Entry("Looks at instructions", null, Entry.LONGEST)));

        TenantScope.as(
                officer,
                () -> challenges.challenge(
                        Ids.next(),
                        first.id(),
                        1,
                        first.version(),
                        InstructionItem.of(Purpose.FRAUD_DETECTION),
                        "No legal basis"));
        memory.ask();

        assertThat(waits.get(20, TimeUnit.SECONDS)).isTrue();
        ObeyingSystem.Word held = system.may("FRAUD_DETECTION", "ADVERTISING_IDS");
        assertThat(held.allowed()).isFalse();
        assertThat(held.reasons()).contains("held:purpose:FRAUD_DETECTION");
        assertThat(held.version()).isEqualTo(system.version());
        assertThat(system.may("ATTRIBUTION", "ADVERTISING_IDS").allowed()).isTrue();
        assertThat(shown().isCurrent()).isTrue();
        assertThat(shown().number()).isEqualTo(system.version());
    }

    /** As the tenant's screen shows it. */
    private AppliedState shown() {
        return nordlys.as(Role.AUDITOR, () -> standing.standing()).systems().stream()
                .filter(one -> one.systemId().equals(store.system().id()))
                .findFirst()
                .orElseThrow();
    }

    private InstructionDetails active(InstructionContent content) {
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content));
        return nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }
}
