package works.metric.portal.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that cannot outlive this one. A small shell holds the other end of a pipe: when this process ends, however
 * it ends, the pipe closes and the shell asks the child to stop.
 *
 * <p>The child runs in a session of its own, so that Ctrl-C in a terminal reaches only the supervisor, which then ends
 * its children in the right order. The process id is the child's own.
 */
public final class TetheredProcess {

    /** {@code $$} stays the id of the outer shell, which the last {@code exec} turns into the child. */
    private static final String TETHER = """
            exec 3<&0
            { if read -r released <&3; then :; else kill -TERM $$ 2>/dev/null; fi; } >/dev/null 2>&1 &
            exec 3<&- "$@" </dev/null
            """;

    private final Process process;

    private TetheredProcess(Process process) {
        this.process = process;
        var unused = process.onExit().thenRun(this::release);
    }

    /**
     * Starts a command whose output, both streams, is appended to a file.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    public static TetheredProcess start(
            List<String> command, Path directory, Map<String, String> environment, Path log) {
        return start(command, directory, environment, ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /**
     * Starts a command whose output, both streams, is read from {@link #output()}.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    static TetheredProcess start(List<String> command, Path directory, Map<String, String> environment) {
        return start(command, directory, environment, ProcessBuilder.Redirect.PIPE);
    }

    private static TetheredProcess start(
            List<String> command, Path directory, Map<String, String> environment, ProcessBuilder.Redirect output) {
        List<String> tethered = new ArrayList<>(List.of("setsid", "sh", "-c", TETHER, "tether"));
        tethered.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(tethered)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return new TetheredProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end and gives the exit code. */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, waits, and kills it when the time is over. */
    void stop(Duration patience) {
        process.toHandle().destroy(); // unlike Process.destroy, leaves the output to its reader
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** Ends it at once, as a power cut would: {@code kill -9}. */
    public void kill() {
        process.toHandle().destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The child is gone: lets the watching shell end without sending a signal to an id that may be used again. */
    private void release() {
        try (var pipe = process.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException e) {
            // The watching shell is gone too.
        }
    }
}
