package works.metric.portal.tenant;

/** Where a tenant stands. Only an active or leaving one signs in. */
public enum TenantState {
    ACTIVE,
    SUSPENDED,
    LEAVING,
    CLOSED;

    public boolean signsIn() {
        return this == ACTIVE || this == LEAVING;
    }
}
