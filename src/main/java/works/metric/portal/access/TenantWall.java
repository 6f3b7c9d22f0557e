package works.metric.portal.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Looks at every statement Hibernate is about to send and throws where Hibernate would merely return nothing: without an
 * actor nothing at all is read; outside of a tenant no table of tenant data is touched; inside a tenant, and on a tenant
 * table, every statement names {@code tenant_id}; across tenants nothing is written.
 */
@Component
class TenantWall implements StatementInspector, HibernatePropertiesCustomizer {

    private static final Pattern WRITES = Pattern.compile("^\\s*(insert|update|delete|replace)\\b");

    private final ObjectProvider<EntityManagerFactory> factory;
    private final Map<String, Boolean> touchesTenantTable = new ConcurrentHashMap<>();
    private volatile @Nullable Pattern tenantTables;

    TenantWall(ObjectProvider<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public String inspect(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        Actor actor = TenantScope.requireActor();
        if (TenantScope.isAcrossTenants()) {
            if (WRITES.matcher(lower).find()) {
                throw new NoTenantInScope("Nothing is written across tenants");
            }
            return sql;
        }
        if (touchesTenantTable.computeIfAbsent(lower, this::namesTenantTable)) {
            if (actor.tenant() == null && !lower.contains("audit_entry")) {
                throw new NoTenantInScope("Tenant data outside of any tenant");
            }
            if (!lower.contains("tenant_id")) {
                throw new NoTenantInScope("A statement on tenant data that does not name the tenant");
            }
        }
        return sql;
    }

    private boolean namesTenantTable(String sql) {
        Pattern pattern = tenantTables;
        if (pattern == null) {
            pattern = tablesOf(factory.getObject().unwrap(SessionFactoryImplementor.class));
            tenantTables = pattern;
        }
        return pattern.matcher(sql).find();
    }

    private static Pattern tablesOf(SessionFactoryImplementor sessions) {
        Set<String> tables = sessions.getMappingMetamodel()
                .streamEntityDescriptors()
                .filter(entity -> TenantOwned.class.isAssignableFrom(entity.getMappedClass()))
                .map(AbstractEntityPersister.class::cast)
                .map(entity -> entity.getTableName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Pattern.compile(
                tables.isEmpty()
                        ? "(?!)"
                        : tables.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }
}
