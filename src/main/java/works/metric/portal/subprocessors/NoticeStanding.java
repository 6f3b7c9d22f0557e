package works.metric.portal.subprocessors;

/** How a notice stands at a tenant. */
public enum NoticeStanding {
    /** General authorisation: the tenant may still object. */
    WINDOW_OPEN,
    /** Specific authorisation: nothing happens without the tenant's yes. */
    WAITS_FOR_YES,
    /** An objection is open. */
    OBJECTED,
    /** An objection is open, and the tenant says that it ends the contract. */
    LEAVING,
    /** Settled, and the day has not come. */
    COMING,
    IN_EFFECT,
    /** Never for this tenant. */
    EXCLUDED
}
