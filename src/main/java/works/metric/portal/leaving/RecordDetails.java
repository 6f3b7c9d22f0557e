package works.metric.portal.leaving;

import java.time.Instant;
import java.util.UUID;

/** What was recorded of one step. @param version counts its corrections; handed back with the next */
public record RecordDetails(UUID id, long version, NewRecord content, String by, Instant at) {}
