package works.metric.portal.results;

import java.util.UUID;

/** A package can be downloaded from now on. Published in the transaction that makes it so. */
public record ResultReady(UUID request) {}
