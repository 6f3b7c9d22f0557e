package works.metric.portal.instructions;

/** How what is in force can change. */
public enum LedgerChange {
    ACTIVATED,
    /** A newer version of the same instruction was activated at the same instant. */
    SUPERSEDED,
    WITHDRAWN,
    /** MetricWorks holds one item unlawful: it is not processed, whatever version says it. */
    HELD,
    RELEASED
}
