package works.metric.portal.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import works.metric.portal.audit.ChangesTextFuzz;
import works.metric.portal.exchange.CsvReadFuzz;
import works.metric.portal.exchange.SheetWriteFuzz;
import works.metric.portal.opendsr.CallbackUrlFuzz;
import works.metric.portal.opendsr.OpenDsrJsonFuzz;
import works.metric.portal.opendsr.Rfc3339Fuzz;
import works.metric.portal.signin.ApiDoorFuzz;
import works.metric.portal.signin.EgressPolicyFuzz;

/** Everything that reads or writes what strangers make. */
final class FuzzTargets {

    /** What is fuzzed. */
    interface Target {
        void run(byte[] input) throws Exception;
    }

    /** @param type whose name the fuzzer is told, and whose simple name its folder of inputs has */
    record Named(Class<?> type, Target target) {

        Path folder() {
            return Path.of("src/test/resources/fuzz", type.getSimpleName());
        }

        List<Path> inputs() throws IOException {
            try (Stream<Path> files = Files.list(folder())) {
                return files.sorted().toList();
            }
        }
    }

    static final List<Named> ALL = List.of(
            new Named(OpenDsrJsonFuzz.class, OpenDsrJsonFuzz::fuzzerTestOneInput),
            new Named(CallbackUrlFuzz.class, CallbackUrlFuzz::fuzzerTestOneInput),
            new Named(EgressPolicyFuzz.class, EgressPolicyFuzz::fuzzerTestOneInput),
            new Named(Rfc3339Fuzz.class, Rfc3339Fuzz::fuzzerTestOneInput),
            new Named(CsvReadFuzz.class, CsvReadFuzz::fuzzerTestOneInput),
            new Named(SheetWriteFuzz.class, SheetWriteFuzz::fuzzerTestOneInput),
            new Named(ChangesTextFuzz.class, ChangesTextFuzz::fuzzerTestOneInput),
            new Named(ApiDoorFuzz.class, ApiDoorFuzz::fuzzerTestOneInput));

    private FuzzTargets() {}
}
