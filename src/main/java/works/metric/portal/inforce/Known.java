package works.metric.portal.inforce;

/**
 * A tenant in the list that systems read.
 *
 * @param tenant alias
 * @param version state of its ledger
 */
public record Known(String tenant, long version) {}
