package works.metric.portal.subprocessors;

/** What can happen to a notice at a tenant. */
public enum NoticeStepKind {
    /** A mail server took the mail to one person. */
    DELIVERED,
    /** One person opened it in the portal. */
    READ,
    /** The tenant's yes, where its contract wants one. */
    CONSENTED,
    OBJECTED,
    /** MetricWorks offers another way; the objection stays open until the tenant withdraws it. */
    ANSWERED_ALTERNATIVE,
    /** MetricWorks leaves this tenant out: the change never takes effect for it. */
    ANSWERED_EXCLUSION,
    /** MetricWorks offers nothing. The objection stays open. */
    ANSWERED_NONE,
    /** The tenant withdraws its objection. */
    WITHDRAWN,
    /** The tenant says that it ends the contract over this. The objection stays open. */
    LEAVING;

    /** Whether it is on record only, and decides nothing. */
    boolean isProof() {
        return this == DELIVERED || this == READ;
    }
}
