package works.metric.portal.agreements;

/** Whether an affiliate can accede now, and if not, why. */
public enum DockingState {
    OPEN,
    /** Nothing is in force that one could accede to. */
    NO_AGREEMENT,
    /** The version in force says that Clause 5 does not apply. */
    NO_CLAUSE,
    /** An agreement on own paper binds; what it says of others is not known here. */
    OWN_PAPER
}
