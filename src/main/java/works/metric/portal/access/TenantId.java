package works.metric.portal.access;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one tenant: the advertiser organisation, which is the controller (GDPR Art. 4(7)). */
public record TenantId(UUID value) implements Serializable {

    /** The id that stands for "MetricWorks itself"; it owns no tenant data, only its own audit entries. */
    static final UUID PLATFORM = new UUID(0, 0);

    /** @throws IllegalArgumentException for a value that stands for something else than one tenant */
    public TenantId {
        if (value.equals(PLATFORM) || value.equals(CurrentTenant.NOBODY) || value.equals(CurrentTenant.ACROSS)) {
            throw new IllegalArgumentException("Not a tenant");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
