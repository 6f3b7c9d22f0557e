package works.metric.portal.subprocessors;

/** Where a change of the register stands at MetricWorks. */
public enum ChangeState {
    DRAFT,
    /** Complete, and waits for a second person. */
    SUBMITTED,
    REVIEWED,
    /** Each tenant is told, or is being told. */
    SENT,
    DISCARDED
}
