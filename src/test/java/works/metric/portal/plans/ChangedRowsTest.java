package works.metric.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.sql.model.MutationOperationGroup;
import org.hibernate.sql.model.jdbc.JdbcMutationOperation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.local.LocalDatabase;

/**
 * A change or deletion of one row finds it by an index. Otherwise it reads, and holds for a moment, each row of each
 * tenant: a table of a million rows lets nobody work.
 */
@PortalTest
class ChangedRowsTest {

    private static final Set<String> FEW = Set.of("const", "eq_ref", "ref", "range");

    private record Change(String table, String where) {}

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void eachChangeOfOneRowFindsItByAnIndex() throws SQLException {
        List<Change> changes = changes();
        Set<String> seen = new TreeSet<>();
        List<String> plans = new ArrayList<>();
        try (Connection connection = LocalDatabase.shared().connectAsMigration()) {
            for (Change change : changes) {
                seen.add(change.table());
                try (AnyRows rows = AnyRows.like(connection, change.table())) {
                    for (String verb : List.of("UPDATE %s SET version = version + 1", "DELETE FROM %s")) {
                        String sql = verb.formatted(rows.table()) + " where " + bound(change.where());
                        Plan plan = Plan.of(connection, sql).getFirst();
                        plans.add(plan + " : " + verb.substring(0, 6) + " " + change.table());
                        assertThat(plan.type()).as("%s for %s", plan, sql).isIn(FEW);
                        assertThat(plan.rows()).as("rows of %s", sql).isLessThanOrEqualTo(2);
                    }
                }
            }
        }
        assertThat(seen)
                .as("tables with rows that the portal may change or delete")
                .isEqualTo(changeable());
        System.out.println("Changes of one row explained: " + plans.size() + ", tables: " + seen.size()
                + ", reading more than 2 rows: 0");
    }

    /** The conditions that Hibernate itself sends, of every table that it changes. */
    private List<Change> changes() throws SQLException {
        Set<String> changeable = changeable();
        Map<String, Change> changes = new TreeMap<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .filter(entity -> TenantOwned.class.isAssignableFrom(entity.getMappedClass()))
                .map(AbstractEntityPersister.class::cast)
                .filter(entity -> changeable.contains(entity.getTableName()))
                .forEach(entity -> {
                    String sql = deletion(entity);
                    changes.put(
                            sql,
                            new Change(
                                    entity.getTableName(), sql.substring(sql.indexOf(" where ") + " where ".length())));
                });
        return List.copyOf(changes.values());
    }

    private static String deletion(AbstractEntityPersister entity) {
        MutationOperationGroup group = entity.getDeleteCoordinator().getStaticMutationOperationGroup();
        return ((JdbcMutationOperation) group.getSingleOperation()).getSqlString();
    }

    private static String bound(String where) {
        String id = "x'" + HexFormat.of().formatHex(AnyRows.row(2, 0)) + "'";
        String tenant = "x'" + HexFormat.of().formatHex(AnyRows.tenant(2)) + "'";
        String bound = where.replaceFirst("(?<![\\w])id=\\?", "id=" + id)
                .replaceFirst("version=\\?", "version=0")
                .replaceFirst("coalesce\\(\\?,", "coalesce(" + tenant + ",")
                .replaceFirst("tenant_id=\\?", "tenant_id=" + tenant);
        assertThat(bound).as("all of it bound").doesNotContain("?").contains(id, tenant);
        return bound;
    }

    /** As the database was told. */
    private static Set<String> changeable() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = LocalDatabase.shared().connectAsApplication();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name from information_schema.table_privileges
                            where privilege_type in ('UPDATE', 'DELETE') and table_schema = database()
                        union select table_name from information_schema.column_privileges
                            where privilege_type = 'UPDATE' and table_schema = database()""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name from information_schema.columns
                            where table_schema = database() and column_name = 'tenant_id'""")) {
            Set<String> ofTenants = new TreeSet<>();
            while (rows.next()) {
                ofTenants.add(rows.getString(1));
            }
            tables.retainAll(ofTenants);
        }
        assertThat(tables).contains("subject_request", "notice", "request_result_piece");
        return tables;
    }
}
