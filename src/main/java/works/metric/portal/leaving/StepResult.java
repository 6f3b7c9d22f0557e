package works.metric.portal.leaving;

/** What became of the data at one place. */
public enum StepResult {
    RETURNED,
    DELETED,
    NOTHING_HELD,
    /** Union or Member State law requires it to be kept (GDPR Art. 28(3)(g)). */
    HELD_BY_LAW
}
