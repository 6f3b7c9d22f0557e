package works.metric.portal.requests;

import java.util.UUID;

/** Who has taken a case upon themselves. */
public record Assignee(UUID id, String name) {}
