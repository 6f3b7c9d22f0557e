package works.metric.portal.subprocessors;

/** Which kind of step in the history of an entry. */
public enum RevisionKind {
    FIRST,
    /** Who somebody is was put right; what is done stays the same. */
    CORRECTION,
    /** What is done changed, after a notice. */
    CHANGE,
    END
}
