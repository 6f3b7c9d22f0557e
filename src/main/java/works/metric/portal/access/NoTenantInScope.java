package works.metric.portal.access;

/** Tenant data was asked for where no tenant is set. A fault of ours: nothing is read, nothing written. */
public class NoTenantInScope extends IllegalStateException {

    public NoTenantInScope(String message) {
        super(message);
    }
}
