package works.metric.portal.leaving;

/** How far a notice has come. Whether the contract has ended is told by its date alone. */
public enum LeavingState {
    GIVEN,
    WITHDRAWN,
    /** All was deleted, and MetricWorks has certified it. */
    CERTIFIED
}
