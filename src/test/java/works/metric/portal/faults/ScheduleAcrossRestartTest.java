package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.inforce.ObeyingSystem;
import works.metric.portal.local.LocalDatabase;

/** The portal is killed between the scheduling of an instruction and its second, and started again after it. */
@Tag("faults")
class ScheduleAcrossRestartTest {

    @TempDir
    private Path folder;

    @Test
    void systemObeysTheNewVersionFromItsSecondThoughThePortalWasDead() throws Exception {
        Path note = folder.resolve("note");
        Path log = folder.resolve("portal.log");
        try (LocalDatabase database =
                LocalDatabase.fresh(folder.resolve("database")).start()) {
            Map<String, Object> settings = FaultSettings.of(database, folder, "http://localhost:9");
            settings.put("spring.main.lazy-initialization", "true");
            ChildPortal first = ChildPortal.start(SchedulingPortal.class, note, settings, log);
            int port = port(first, 1);
            List<String> left = Files.readAllLines(note);
            Instant effective = Instant.parse(left.get(1));
            ObeyingSystem system = new ObeyingSystem(port, left.get(0), SchedulingPortal.TENANT);
            system.poll(0);
            long before = system.version();
            ObeyingSystem.Word early = system.may("INCREMENTALITY", "ADVERTISING_IDS");
            first.kill();
            Instant killed = Instant.now();
            assertThat(killed).as("killed in time").isBefore(effective);
            assertThat(early.allowed()).isFalse();
            assertThat(early.version()).isEqualTo(before);
            while (Instant.now().isBefore(effective)) {
                Thread.sleep(50);
            }

            ChildPortal second = ChildPortal.start(SchedulingPortal.class, note, settings, log);
            try {
                system.moveTo(port(second, 2));
                ObeyingSystem.Word late = system.may("INCREMENTALITY", "ADVERTISING_IDS");
                assertThat(late.allowed())
                        .as("the first answer after the start")
                        .isTrue();
                assertThat(late.version()).isGreaterThan(before);
                assertThat(system.poll(0)).isTrue();
                assertThat(system.version()).isEqualTo(late.version());
                assertThat(Instant.parse(system.told().get("since").stringValue()))
                        .as("counted from its second, not from when the portal came back")
                        .isEqualTo(effective);
                System.out.printf(
                        "Scheduled across a restart: version %d before, killed %d ms before the second, "
                                + "version %d obeyed since the second%n",
                        before, Duration.between(killed, effective).toMillis(), late.version());
            } finally {
                second.kill();
            }
        }
    }

    private static int port(ChildPortal portal, int start) throws Exception {
        return Integer.parseInt(portal.await(SchedulingPortal.READY, start)
                .substring(SchedulingPortal.READY.length())
                .strip());
    }
}
