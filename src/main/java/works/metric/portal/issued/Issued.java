package works.metric.portal.issued;

import java.time.Instant;

/** All that is known, and told, of an issued file. */
public record Issued(IssuedKind kind, Instant at) {}
