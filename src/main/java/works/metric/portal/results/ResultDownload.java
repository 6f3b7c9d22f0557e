package works.metric.portal.results;

import java.time.Instant;
import java.util.UUID;

/** Somebody took a package out. */
public record ResultDownload(Instant at, UUID personId, String personName) {}
