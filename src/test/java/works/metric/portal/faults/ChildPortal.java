package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.local.TetheredProcess;

/** The portal in a process of its own, which can be killed; its starts follow each other in one log. */
final class ChildPortal {

    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final TetheredProcess process;
    private final Path log;

    private ChildPortal(TetheredProcess process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildPortal start(Class<?> main, Path argument, Map<String, Object> settings, Path log) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
        return new ChildPortal(
                TetheredProcess.start(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.awt.headless=true",
                                main.getName(),
                                argument.toString()),
                        Path.of("").toAbsolutePath(),
                        environment,
                        log),
                log);
    }

    /** The line that begins so for the nth time in the log; waits for it. */
    String await(String beginning, int times) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            List<String> said = Files.exists(log)
                    ? Files.readAllLines(log).stream()
                            .filter(line -> line.startsWith(beginning))
                            .toList()
                    : List.of();
            if (said.size() >= times) {
                return said.get(times - 1);
            }
            assertThat(process.isAlive() && System.nanoTime() < giveUp)
                    .as(() -> "the portal did not come up:\n" + tail())
                    .isTrue();
            Thread.sleep(50);
        }
    }

    void kill() {
        process.kill();
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
