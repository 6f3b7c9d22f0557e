package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Role;

/** Which role may move which state to which, as the code has it. */
class RequestStepsPageTest {

    private static final Path PAGE = Path.of("src/docs/request-steps.md");

    @Test
    void pageSaysWhatTheTableSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("written anew by: mvn test -Dtest=RequestStepsPageTest -Dupdate.docs=true")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The steps of an end-user request

                Written by a test from `RequestStep` and `Role`; do not edit. "Visiting" is a person of MetricWorks inside a
                tenant while a support access runs.

                | Step | From | To | Who may | Words |
                |---|---|---|---|---|
                """);
        for (RequestStep step : RequestStep.values()) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            words(step),
                            step.from().stream()
                                    .map(RequestStepsPageTest::words)
                                    .collect(Collectors.joining(", ")),
                            words(step.to()),
                            who(step),
                            words(step.words())))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String who(RequestStep step) {
        List<String> home = Arrays.stream(Role.values())
                .filter(role -> role.atHome().contains(step.permission()))
                .map(RequestStepsPageTest::words)
                .toList();
        List<String> visiting = Arrays.stream(Role.values())
                .filter(role -> role.visiting().contains(step.permission()))
                .map(role -> words(role) + " visiting")
                .toList();
        return Stream.concat(home.stream(), visiting.stream()).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
