package works.metric.portal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tries each input that the fuzzer has left, or that somebody thought of, once more. */
@Tag("security")
class FuzzCorpusTest {

    private static final int FEWEST = 10;

    @TestFactory
    Stream<DynamicTest> everyInputKeepsThePromise() {
        return FuzzTargets.ALL.stream()
                .map(target -> DynamicTest.dynamicTest(target.type().getSimpleName(), () -> run(target)));
    }

    private static void run(FuzzTargets.Named target) throws Exception {
        List<Path> inputs = target.inputs();
        for (Path input : inputs) {
            try {
                target.target().run(Files.readAllBytes(input));
            } catch (AssertionError | Exception finding) {
                throw new AssertionError(input + " finds: " + finding.getMessage(), finding);
            }
        }
        System.out.println(
                "Fuzz corpus of " + target.type().getSimpleName() + ": " + inputs.size() + " inputs, 0 findings");
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void everyFolderHasItsTarget() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/fuzz"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(FuzzTargets.ALL.stream()
                            .map(target -> target.type().getSimpleName())
                            .toList());
        }
    }
}
