package works.metric.portal.access;

/**
 * Marks an entity that belongs to MetricWorks and not to a tenant. The list is short and printed by a test; whatever is
 * not on it extends {@link TenantOwned}.
 */
public interface PlatformOwned {}
