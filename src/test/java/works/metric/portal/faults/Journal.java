package works.metric.portal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a writer meant to do and what it was told is done, in a file that outlives it: each line is handed to the
 * operating system before the writer goes on, so that {@code kill -9} of the writer loses none.
 */
final class Journal implements AutoCloseable {

    /** What is written to the portal. */
    enum Verb {
        RECORD,
        START,
        INVITE
    }

    /** One write, by what it is about. */
    record Step(Verb verb, String tenant, UUID id) {}

    private static final String ATTEMPT = "attempt";
    private static final String DONE = "done";
    private static final String FAULT = "fault";
    private static final int PARTS = 4;

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    static Journal appendTo(Path path) {
        try {
            return new Journal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void attempt(Step step) {
        write(ATTEMPT, step);
    }

    void done(Step step) {
        write(DONE, step);
    }

    void fault(Step step) {
        write(FAULT, step);
    }

    private synchronized void write(String word, Step step) {
        try {
            String line = String.join(" ", word, step.verb().name(), step.tenant(), step.id() + "\n");
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Everything so far. */
    static Reading read(Path path) {
        Map<String, Set<Step>> byWord = new HashMap<>();
        try {
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path, StandardCharsets.US_ASCII)) {
                    String[] parts = line.split(" ");
                    if (parts.length == PARTS) {
                        Step step = new Step(Verb.valueOf(parts[1]), parts[2], UUID.fromString(parts[3]));
                        byWord.computeIfAbsent(parts[0], unused -> new LinkedHashSet<>())
                                .add(step);
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Reading(
                byWord.getOrDefault(ATTEMPT, Set.of()),
                byWord.getOrDefault(DONE, Set.of()),
                byWord.getOrDefault(FAULT, Set.of()));
    }

    /** @param faults told to the writer as failed */
    record Reading(Set<Step> attempted, Set<Step> done, Set<Step> faults) {

        /** Begun, and no answer came. */
        List<Step> inDoubt() {
            List<Step> left = new ArrayList<>(attempted);
            left.removeAll(done);
            return left;
        }
    }
}
