package works.metric.portal.agreements;

/** Where a version stands. At most one of a tenant is accepted and waits, and at most one is in force. */
public enum AgreementState {
    /** By the controller; the processor has not signed yet. */
    ACCEPTED,
    IN_FORCE,
    /** A later one took its place, also before it ever came into force. */
    SUPERSEDED,
    /** The processor has refused to sign it, with its reason. */
    DECLINED
}
