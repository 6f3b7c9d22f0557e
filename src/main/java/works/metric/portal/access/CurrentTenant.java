package works.metric.portal.access;

import java.util.Map;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate the tenant of {@link TenantScope}; the only resolver there is. */
@Component
class CurrentTenant implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {

    /** A session opened for nobody: {@link TenantWall} refuses its every statement. */
    static final UUID NOBODY = new UUID(-1, -1);

    static final UUID ACROSS = new UUID(-1, -2);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        Actor actor = TenantScope.actor();
        if (actor == null) {
            return NOBODY;
        }
        if (TenantScope.isAcrossTenants()) {
            return ACROSS;
        }
        TenantId tenant = actor.tenant();
        return tenant == null ? TenantId.PLATFORM : tenant.value();
    }

    @Override
    public boolean isRoot(UUID tenant) {
        return ACROSS.equals(tenant);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
