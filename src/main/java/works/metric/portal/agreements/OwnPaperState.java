package works.metric.portal.agreements;

/** What became of an agreement on the tenant's own paper. */
public enum OwnPaperState {
    /** MetricWorks has not said yet that it is what both have signed. */
    WAITING,
    /** Both say that it is what they have signed; it binds from its first to its last day. */
    CONFIRMED,
    REFUSED,
    /** The tenant took it back before it was answered. */
    WITHDRAWN
}
