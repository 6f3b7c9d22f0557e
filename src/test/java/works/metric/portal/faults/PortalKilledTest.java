package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.TetheredProcess;

/**
 * The portal is killed in the middle of its writes, again and again on the same database: a change and its audit entry
 * are there both, or neither is.
 */
@Tag("faults")
class PortalKilledTest {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 3);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int SHORTEST_LIFE_MILLIS = 150;
    private static final long START_PATIENCE_NANOS = 180_000_000_000L;

    @TempDir
    private Path folder;

    private Path journal;
    private Path log;

    @Test
    void changeAndItsAuditEntryAreBothThereOrBothAbsent() throws Exception {
        journal = folder.resolve("journal");
        log = folder.resolve("portal.log");
        Random moments = new Random(SEED);
        int whole = 0;
        int absent = 0;
        try (LocalDatabase database =
                LocalDatabase.fresh(folder.resolve("database")).start()) {
            Map<String, Object> settings = FaultSettings.of(database, folder, "http://localhost:9");
            // The same services and transactions; screens that nobody opens are not built.
            settings.put("spring.main.lazy-initialization", "true");
            for (int round = 1; round <= ROUNDS; round++) {
                TetheredProcess portal = start(settings);
                try {
                    awaitWriting(portal, round);
                    Thread.sleep(moments.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS));
                } finally {
                    portal.kill();
                }
                Stored.Verdict verdict = Stored.check(database, Journal.read(journal));
                whole += verdict.whole();
                absent += verdict.absent();
            }
            int acknowledged = Journal.read(journal).done().size();
            System.out.printf(
                    "Portal killed: %d rounds, %d writes acknowledged, %d in doubt (%d stored whole, %d absent), "
                            + "lost 0, doubled 0, half 0; seed %d%n",
                    ROUNDS, acknowledged, whole + absent, whole, absent, SEED);
            assertThat(acknowledged).isGreaterThan(ROUNDS * 10);
            assertThat(whole + absent).as("some writes were cut").isPositive();
        }
    }

    private TetheredProcess start(Map<String, Object> settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
        return TetheredProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        WritingPortal.class.getName(),
                        journal.toString()),
                Path.of("").toAbsolutePath(),
                environment,
                log);
    }

    private void awaitWriting(TetheredProcess portal, int round) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + START_PATIENCE_NANOS;
        while (starts() < round) {
            assertThat(portal.isAlive() && System.nanoTime() < giveUp)
                    .as(() -> "the portal did not come up:\n" + tail())
                    .isTrue();
            Thread.sleep(50);
        }
    }

    private long starts() throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(WritingPortal.READY::equals)
                        .count()
                : 0;
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException fault) {
            return fault.toString();
        }
    }
}
