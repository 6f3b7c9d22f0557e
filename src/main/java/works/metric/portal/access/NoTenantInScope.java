package works.metric.portal.access;

/**
 * Tenant data was asked for where no tenant is set. A fault of ours: nothing is read, nothing written. Not an
 * {@link IllegalStateException}, which Spring would take for a wrong use of JPA and wrap when it leaves a repository.
 */
public class NoTenantInScope extends RuntimeException {

    public NoTenantInScope(String message) {
        super(message);
    }
}
