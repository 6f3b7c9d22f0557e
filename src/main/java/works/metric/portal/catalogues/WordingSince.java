package works.metric.portal.catalogues;

import java.time.Instant;

/** How an entry was called from a moment on. */
public record WordingSince(Wording wording, Instant since) {}
