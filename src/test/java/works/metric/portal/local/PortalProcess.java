package works.metric.portal.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The portal itself, in a process of its own. Its output goes to a file; what is an error is also said aloud. */
final class PortalProcess implements AutoCloseable {

    private static final Pattern ERROR_LINE = Pattern.compile("^\\S+\\s+ERROR .*");
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final TetheredProcess process;
    private final Path log;
    private final int port;
    private final Thread relay;

    private PortalProcess(TetheredProcess process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.relay = Thread.ofPlatform().daemon().name("portal-output").start(this::relay);
    }

    /** Starts the portal with this process's class path; the settings are environment variables. */
    static PortalProcess start(Path directory, Path log, int port, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        return new PortalProcess(
                TetheredProcess.start(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                DemoPortal.class.getName()),
                        directory,
                        environment),
                log,
                port);
    }

    /**
     * Waits until the portal answers.
     *
     * @throws CannotRun if it ends before, or takes longer than the patience
     */
    void awaitReady(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest readiness = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (System.nanoTime() < giveUp) {
                if (!process.isAlive()) {
                    throw new CannotRun("The portal did not start." + lastLines());
                }
                if (answers(http, readiness)) {
                    return;
                }
                Thread.sleep(200);
            }
        }
        throw new CannotRun("The portal did not answer within " + patience.toSeconds() + " s." + lastLines());
    }

    /** Waits for the end and gives the exit code. */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** The end of the log, as a text to follow a sentence. */
    String lastLines() {
        try {
            relay.join(Duration.ofSeconds(2));
            List<String> lines = Files.readAllLines(log);
            return " The end of " + log + ":\n\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return " Its log should be in " + log + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }

    private static boolean answers(HttpClient http, HttpRequest readiness) throws InterruptedException {
        try {
            return http.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private void relay() {
        try (BufferedReader output = process.output();
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                if (ERROR_LINE.matcher(line).matches()) {
                    System.err.println(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + log, e);
        }
    }
}
