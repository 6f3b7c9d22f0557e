package works.metric.portal.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
 * actor nothing at all is read; outside of a tenant no table of tenant data is touched but MetricWorks' own audit
 * entries; each mention of such a table is bound to a tenant by parameter; across tenants nothing is written; and rows are
 * written one by one, as the audit sees nothing else.
 *
 * <p>It reads statements and not their parameters: a native statement that binds another tenant's id would pass. So there
 * are none, which is a rule of the architecture tests.
 */
@Component
class TenantWall implements StatementInspector, HibernatePropertiesCustomizer {

    private static final Pattern READ = Pattern.compile("^select\\b");
    private static final Pattern INSERT = Pattern.compile("^insert into [`\\w.]+ ?\\([^()]*\\) ?values\\b");
    private static final Pattern INSERT_FOR_TENANT =
            Pattern.compile("^insert into [`\\w.]+ ?\\([^()]*\\btenant_id\\b[^()]*\\) ?values\\b");
    private static final Pattern ONE_ROW = Pattern.compile(
            "^(?:update|delete from) .*\\bwhere (?=.*(?<!\\w)id=\\?)(?=.*(?<!\\w)version=\\?)(?!.*\\bor\\b)");
    /** The second form is Hibernate's own in updates and deletes; its parameter is null across tenants only. */
    private static final Pattern BOUND_TO_TENANT =
            Pattern.compile("\\btenant_id ?= ?(?:\\?|coalesce\\(\\?,tenant_id\\))");

    private final ObjectProvider<EntityManagerFactory> factory;
    private volatile @Nullable Pattern tenantTables;

    TenantWall(ObjectProvider<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public String inspect(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT).strip();
        Actor actor = TenantScope.requireActor();
        boolean reads = READ.matcher(statement).find();
        if (TenantScope.isAcrossTenants()) {
            if (!reads) {
                throw new NoTenantInScope("Nothing is written across tenants");
            }
            return sql;
        }
        boolean inserts = INSERT.matcher(statement).find();
        if (!reads && !inserts && !ONE_ROW.matcher(statement).find()) {
            throw new RefusedStatement("Rows are read, inserted, or changed one by one by id and version", sql);
        }
        Matcher mention = tenantTables().matcher(statement);
        int mentions = 0;
        while (mention.find()) {
            mentions++;
            if (actor.tenant() == null && !mention.group(1).equals("audit_entry")) {
                throw new NoTenantInScope("Tenant data outside of any tenant");
            }
        }
        boolean bound = inserts
                ? INSERT_FOR_TENANT.matcher(statement).find()
                : BOUND_TO_TENANT.matcher(statement).results().count() >= mentions;
        if (mentions > 0 && !bound) {
            throw new RefusedStatement("A statement on tenant data that is not bound to the tenant", sql);
        }
        return sql;
    }

    private Pattern tenantTables() {
        Pattern pattern = tenantTables;
        if (pattern == null) {
            pattern = tablesOf(factory.getObject().unwrap(SessionFactoryImplementor.class));
            tenantTables = pattern;
        }
        return pattern;
    }

    /** A table's name where a statement names tables: a column may bear the same name. */
    private static Pattern tablesOf(SessionFactoryImplementor sessions) {
        Set<String> tables = sessions.getMappingMetamodel()
                .streamEntityDescriptors()
                .filter(entity -> TenantOwned.class.isAssignableFrom(entity.getMappedClass()))
                .map(AbstractEntityPersister.class::cast)
                .map(entity -> entity.getTableName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Pattern.compile(
                tables.isEmpty()
                        ? "((?!))"
                        : tables.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining(
                                        "|",
                                        "(?:\\b(?:from|join|into|update|table)\\s+|,\\s*)(?:`?\\w+`?\\.)?`?(",
                                        ")`?\\b(?!\\s*(?:[,)=.]|from\\b))")));
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }
}
