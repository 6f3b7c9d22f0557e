package works.metric.portal.requests;

/** What happened to a case. */
public enum TimelineKind {
    RECORDED,
    STARTED,
    COMPLETED,
    REFUSED,
    /** Somebody looked at an identifier in the clear. */
    REVEALED
}
