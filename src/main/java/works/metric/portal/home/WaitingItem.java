package works.metric.portal.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param textKey translation key of the sentence
 * @param arguments of the sentence
 * @param due the legal or promised date, in the tenant's time zone; null when none applies
 * @param waitsForKey translation key of who is waited for ("your decision", "MetricWorks' work")
 * @param path below the tenant's root, such as {@code requests/0190…}
 */
public record WaitingItem(
        String textKey, List<String> arguments, @Nullable LocalDate due, String waitsForKey, String path) {}
