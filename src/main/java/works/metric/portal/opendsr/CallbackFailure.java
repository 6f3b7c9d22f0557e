package works.metric.portal.opendsr;

/** Why a callback was not delivered, as far as a tenant's people need to know it. */
public enum CallbackFailure {
    /** No connection, no answer in time, or an address the portal does not call. */
    UNREACHABLE,
    /** The receiver answered, and not with yes. */
    ANSWERED_NO,
    /** The domain is no longer on the tenant's list; trying again is of no use. */
    DOMAIN_REMOVED
}
