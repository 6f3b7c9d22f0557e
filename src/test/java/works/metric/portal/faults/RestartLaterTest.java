package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.TetheredProcess;

/**
 * A portal is started, makes a case and ends; forty days later it is started again, on the same database, and the dates
 * are what they were. The second one's machine says another time, by libfaketime (Debian: apt-get install faketime).
 */
@Tag("faults")
@EnabledIfSystemProperty(
        named = "clock.restart",
        matches = "true",
        disabledReason = "takes minutes: -Dclock.restart=true")
class RestartLaterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void caseOfFortyDaysAgoHasTheSameDatesAndIsOverdue() throws Exception {
        Path library = faketime();
        UUID id = UUID.randomUUID();
        try (LocalDatabase database =
                LocalDatabase.fresh(folder.resolve("database")).start()) {
            Map<String, Object> settings = FaultSettings.of(database, folder, "http://localhost:9");
            settings.put("spring.main.lazy-initialization", "true");
            Map<String, String> before = run(settings, ClockedPortal.RECORD, id, Map.of());
            Map<String, String> after = run(
                    settings,
                    "look",
                    id,
                    Map.of(
                            "LD_PRELOAD", library.toString(),
                            "FAKETIME", "+40d",
                            "DONT_FAKE_MONOTONIC", "1",
                            "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
            System.out.println("T-1 restart under a moved clock: before " + before);
            System.out.println("T-1 restart under a moved clock: after  " + after);
            Duration moved = Duration.between(Instant.parse(before.get("now")), Instant.parse(after.get("now")));
            assertThat(moved).isBetween(Duration.ofDays(40), Duration.ofDays(40).plus(PATIENCE));
            for (String fixed : List.of("submittedOn", "legal", "promise", "state")) {
                assertThat(after.get(fixed)).as(fixed).isEqualTo(before.get(fixed));
            }
            assertThat(LocalDate.parse(before.get("legal")))
                    .isEqualTo(LocalDate.parse(before.get("submittedOn")).plusMonths(1));
            assertThat(before.get("overdue")).isEqualTo("false");
            assertThat(after.get("overdue")).isEqualTo("true");
            assertThat(before.get("extension")).isEqualTo("in time");
            assertThat(after.get("extension")).isEqualTo("requests.rule.extension.late");
        }
    }

    private static Path faketime() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(Path.of("/usr/lib"), Path.of("/usr/local/lib"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.find(
                        root, 4, (file, facts) -> file.getFileName().toString().equals("libfaketime.so.1"))) {
                    found.addAll(files.toList());
                }
            }
        }
        assumeTrue(!found.isEmpty(), "libfaketime is not installed");
        return found.getFirst();
    }

    private Map<String, String> run(Map<String, Object> settings, String verb, UUID id, Map<String, String> time)
            throws Exception {
        Path log = folder.resolve(verb + ".log");
        Map<String, String> environment = new HashMap<>(time);
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
        TetheredProcess portal = TetheredProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        ClockedPortal.class.getName(),
                        verb,
                        id.toString()),
                Path.of("").toAbsolutePath(),
                environment,
                log);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (portal.isAlive() && System.nanoTime() < giveUp) {
            Thread.sleep(100);
        }
        portal.kill();
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .filter(line -> line.startsWith(ClockedPortal.SAYS))
                .findFirst()
                .map(line -> new JsonMapper()
                        .readValue(
                                line.substring(ClockedPortal.SAYS.length()),
                                new TypeReference<Map<String, String>>() {}))
                .orElseThrow(() -> new AssertionError("It said nothing:\n"
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()))));
    }
}
