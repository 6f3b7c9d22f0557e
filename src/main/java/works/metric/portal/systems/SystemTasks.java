package works.metric.portal.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some tasks of one system. @param next the key of what comes after them; null when that is nothing */
public record SystemTasks(List<SystemTask> tasks, @Nullable String next) {}
