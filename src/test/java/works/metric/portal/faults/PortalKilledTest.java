package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.local.LocalDatabase;

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
                ChildPortal portal = ChildPortal.start(WritingPortal.class, journal, settings, log);
                try {
                    portal.await(WritingPortal.READY, round);
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
}
