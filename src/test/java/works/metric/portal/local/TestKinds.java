package works.metric.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests of each kind, which is the first tag of a test, and appends the figures to {@code
 * target/test-kinds.txt}; {@code ./portal test} adds them up. A test without a tag is of the kind "rules".
 */
public final class TestKinds implements TestExecutionListener {

    private static final Path FIGURES = Path.of("target", "test-kinds.txt");

    private final Map<String, int[]> figures = new TreeMap<>();
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    figures(test)[0]++;
                }
            }
            case FAILED -> figures(test)[1]++; // a container counts too: its tests did not run
            case ABORTED -> figures(test)[2]++;
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            figures(test)[2]++;
        } else if (plan != null) {
            plan.getDescendants(test).stream().filter(TestIdentifier::isTest).forEach(inside -> figures(inside)[2]++);
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        StringBuilder lines = new StringBuilder();
        figures.forEach(
                (kind, counts) -> lines.append("%s %d %d %d%n".formatted(kind, counts[0], counts[1], counts[2])));
        figures.clear();
        try {
            Files.createDirectories(FIGURES.toAbsolutePath().getParent());
            Files.writeString(FIGURES, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + FIGURES, e);
        }
    }

    private int[] figures(TestIdentifier test) {
        return figures.computeIfAbsent(kind(test), unused -> new int[3]);
    }

    /** A test that was made while others ran has no tag of its own: it is of the kind of what made it. */
    private String kind(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .sorted()
                .findFirst()
                .or(() -> Optional.ofNullable(plan)
                        .flatMap(all -> all.getParent(test))
                        .map(this::kind))
                .orElse("rules");
    }
}
