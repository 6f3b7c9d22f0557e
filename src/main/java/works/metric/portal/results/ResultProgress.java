package works.metric.portal.results;

/** A package, and how many of its bytes have come. */
public record ResultProgress(ResultDetails result, long taken) {}
