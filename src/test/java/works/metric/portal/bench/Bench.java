package works.metric.portal.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.LoggerFactory;
import works.metric.portal.pdf.PressBench;

/** {@code ./portal bench list}, {@code intake}, {@code decision}, {@code documents}. Ends with an error only when it could not measure. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int code = 1;
        try {
            switch (List.of(args).isEmpty() ? "" : args[0]) {
                case "list" -> ListBench.run();
                case "intake" -> IntakeBench.run();
                case "decision" -> DecisionBench.run();
                case "documents" -> PressBench.run(Files.createTempDirectory("documents"));
                default -> throw new IllegalArgumentException("bench knows list, intake, decision and documents.");
            }
            code = 0;
        } catch (Exception fault) {
            System.err.println("Could not measure: " + fault);
            fault.printStackTrace();
        }
        System.exit(code);
    }
}
