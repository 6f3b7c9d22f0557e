package works.metric.portal.requests;

/**
 * For how long the identifiers of closed cases are kept.
 *
 * @param months after the day a case was closed; 0: erased in the night after it
 * @param chosen false while it is {@link RequestRetentionService#DEFAULT_MONTHS} because nobody has chosen
 */
public record RetentionDetails(long version, int months, boolean chosen) {}
