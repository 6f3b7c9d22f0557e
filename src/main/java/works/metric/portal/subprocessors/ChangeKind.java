package works.metric.portal.subprocessors;

/** What a change of the register does. */
public enum ChangeKind {
    ADD,
    /** A new one in place of another. */
    REPLACE,
    /** Another country, other data, another mechanism, or anything else that is done differently. */
    CHANGE
}
