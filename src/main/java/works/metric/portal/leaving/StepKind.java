package works.metric.portal.leaving;

/** What a step of MetricWorks is about. */
public enum StepKind {
    /** Handing the data back to the controller. */
    RETURN,
    /** Deletion in one of MetricWorks' own systems. */
    SYSTEM,
    /** Deletion by a sub-processor that was engaged for the tenant. */
    SUBPROCESSOR
}
