package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.isolation.VictimTenant;
import works.metric.portal.local.LocalDatabase;

/** Wall 4: what the database itself refuses, whatever the portal asks for. */
@PortalTest
class DatabaseWallTest {

    private static final Pattern GRANT = Pattern.compile("GRANT ((?:[A-Z]+(?: \\([^)]*\\))?(?:, )?)+) ON (\\w+) TO");
    private static final Pattern PRIVILEGE = Pattern.compile("([A-Z]+)(?: \\(([^)]*)\\))?");
    private static final int DENIED = 1142;
    private static final int NO_PARENT = 1452;

    /** Rows hang on the row that was to be moved. */
    private static final int STILL_A_PARENT = 1451;

    /** A trigger's own refusal: some rows are moved by nobody, not even to the same tenant. */
    private static final int NEVER_CHANGED = 1644;

    /** References whose child table the tenant with one of everything has rows in. */
    private static final int FEWEST_PLANTED = 20;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Test
    void everyTenantTableIsKeyedByTenantAndId() throws SQLException {
        for (String table : tenantTables()) {
            assertThat(uniqueKeys(table)).as("unique keys of " + table).contains("tenant_id,id");
        }
    }

    @Test
    void everyReferenceBetweenTenantTablesCarriesTheTenant() throws SQLException {
        Set<String> tenantTables = tenantTables();
        int between = 0;
        for (Map.Entry<String, List<String>> reference : references().entrySet()) {
            String[] tables = reference.getKey().split(" ");
            if (!tenantTables.contains(tables[1])) {
                continue;
            }
            if (tenantTables.contains(tables[2])) {
                between++;
                assertThat(reference.getValue()).as(reference.getKey()).contains("tenant_id=tenant_id");
            } else if (tables[2].equals("tenant")) {
                assertThat(reference.getValue()).as(reference.getKey()).containsExactly("tenant_id=id");
            }
        }
        System.out.println("Tenant tables: " + tenantTables.size() + ", references between them: " + between);
    }

    @Test
    void everyTenantTableHangsOnTheTenant() throws SQLException {
        Set<String> loose = tenantTables();
        Set<String> hanging = new TreeSet<>(Set.of("tenant"));
        for (int size = 0; size != hanging.size(); ) {
            size = hanging.size();
            for (String reference : references().keySet()) {
                String[] tables = reference.split(" ");
                if (hanging.contains(tables[2])) {
                    hanging.add(tables[1]);
                }
            }
        }
        loose.removeAll(hanging);

        assertThat(loose)
                .as("only MetricWorks' own entries belong to no tenant")
                .containsExactly("audit_entry");
    }

    /** For each reference between tenant tables: a copy of a real child row, moved to another tenant, is refused. */
    @Test
    void childRowOfAnotherTenantsParentIsRefused() throws SQLException {
        new VictimTenant(portal, "-wall");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        Set<String> tenantTables = tenantTables();
        int planted = 0;
        try (Connection connection = LocalDatabase.shared().connectAsMigration()) {
            connection.setAutoCommit(false);
            for (String reference : references().keySet()) {
                String[] tables = reference.split(" ");
                if (tenantTables.contains(tables[1]) && tenantTables.contains(tables[2]) && hasRows(tables[1])) {
                    planted++;
                    assertThatThrownBy(() -> moveARow(connection, tables[1], zephyr.id()))
                            .as(reference)
                            .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                                    .isIn(NO_PARENT, STILL_A_PARENT, NEVER_CHANGED));
                }
            }
            connection.rollback();
        }
        assertThat(planted).isGreaterThanOrEqualTo(FEWEST_PLANTED);
        System.out.println("Child rows planted under another tenant: " + planted + ", accepted: 0");
    }

    @Test
    void portalsAccountChangesNoStructure() throws SQLException {
        try (Connection connection = LocalDatabase.shared().connectAsApplication()) {
            for (String statement : List.of(
                    "CREATE TABLE mine (id INT)",
                    "ALTER TABLE member ADD COLUMN mine INT",
                    "DROP TABLE member",
                    "DROP TRIGGER audit_entry_no_update",
                    "CREATE INDEX mine ON member (name)",
                    "TRUNCATE TABLE member",
                    "DELETE FROM member",
                    "SELECT * FROM flyway_schema_history")) {
                assertThatThrownBy(() -> run(connection, statement))
                        .as(statement)
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                                .isEqualTo(DENIED));
            }
        }
    }

    @Test
    void portalsAccountOnlyAddsAuditEntries() throws SQLException {
        stage.tenant("Nordlys Spill AS");
        try (Connection connection = LocalDatabase.shared().connectAsApplication()) {
            for (String statement : List.of(
                    "UPDATE audit_entry SET action = 'x'",
                    "DELETE FROM audit_entry",
                    "TRUNCATE TABLE audit_entry",
                    "REPLACE INTO audit_entry SELECT * FROM audit_entry",
                    "DROP TABLE audit_entry")) {
                assertThatThrownBy(() -> run(connection, statement))
                        .as(statement)
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                                .isEqualTo(DENIED));
            }
        }
    }

    @Test
    void triggersRefuseEvenTheMigrationsAccount() throws SQLException {
        stage.tenant("Nordlys Spill AS");
        try (Connection connection = LocalDatabase.shared().connectAsMigration()) {
            assertThatThrownBy(() -> run(connection, "UPDATE audit_entry SET action = 'x' LIMIT 1"))
                    .hasMessage("An audit entry is never changed");
            assertThatThrownBy(() -> run(connection, "DELETE FROM audit_entry LIMIT 1"))
                    .hasMessage("An audit entry is never deleted");
            assertThatThrownBy(
                            () -> run(
                                    connection,
                                    "INSERT INTO audit_entry SELECT * FROM audit_entry LIMIT 1 ON DUPLICATE KEY UPDATE action = 'x'"))
                    .hasMessage("An audit entry is never changed");
        }
    }

    @Test
    void eachTableIsGrantedExactlyWhatIsWritten() throws SQLException, IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        Matcher line = GRANT.matcher(
                new ClassPathResource("db/migration/afterMigrate.sql").getContentAsString(StandardCharsets.UTF_8));
        while (line.find()) {
            Set<String> before = written.put(line.group(2), privileges(line.group(1)));
            assertThat(before).as("second line for " + line.group(2)).isNull();
        }
        Map<String, Set<String>> granted = new TreeMap<>();
        Matcher held = GRANT.matcher(grantsOfThePortal());
        while (held.find()) {
            granted.put(held.group(2), privileges(held.group(1)));
        }

        assertThat(granted).isEqualTo(written);
        Set<String> tables = column(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                LocalDatabase.SCHEMA);
        tables.remove("flyway_schema_history");
        assertThat(written.keySet()).isEqualTo(tables);
        assertThat(written.get("audit_entry")).containsExactly("INSERT", "SELECT");
        assertThat(grantsOfThePortal().lines())
                .as("rights on the whole schema or server")
                .filteredOn(grant -> grant.contains("*.*") || grant.contains(".*"))
                .allMatch(grant -> grant.startsWith("GRANT USAGE ON *.*"));
    }

    /** "SELECT", "UPDATE of state", "UPDATE of version". */
    private static Set<String> privileges(String grant) {
        Set<String> privileges = new TreeSet<>();
        Matcher privilege = PRIVILEGE.matcher(grant);
        while (privilege.find()) {
            String columns = privilege.group(2);
            if (columns == null) {
                privileges.add(privilege.group(1));
            } else {
                for (String column : columns.split(", *")) {
                    privileges.add(privilege.group(1) + " of " + column);
                }
            }
        }
        return privileges;
    }

    private static String grantsOfThePortal() throws SQLException {
        StringBuilder grants = new StringBuilder();
        try (Connection connection = LocalDatabase.shared().connectAsApplication();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
            while (rows.next()) {
                grants.append(rows.getString(1).replace("`", "").replace("ON portal.", "ON "))
                        .append('\n');
            }
        }
        return grants.toString();
    }

    private static void moveARow(Connection connection, String table, TenantId to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update " + table
                        + " set tenant_id = unhex(replace(?, '-', '')) where tenant_id <> unhex(replace(?, '-', '')) limit 1")) {
            statement.setString(1, to.toString());
            statement.setString(2, to.toString());
            statement.executeUpdate();
        }
    }

    private static boolean hasRows(String table) throws SQLException {
        return !rows("select 1, 1 from " + table + " where ? is not null limit 1", "any")
                .isEmpty();
    }

    private static Set<String> tenantTables() throws SQLException {
        return column(
                "select table_name from information_schema.columns where table_schema = ? and column_name = 'tenant_id'",
                LocalDatabase.SCHEMA);
    }

    private static Set<String> uniqueKeys(String table) throws SQLException {
        Set<String> keys = new TreeSet<>();
        for (String[] row : rows(
                "select index_name, group_concat(column_name order by seq_in_index) from information_schema.statistics"
                        + " where table_schema = database() and non_unique = 0 and table_name = ? group by index_name",
                table)) {
            keys.add(row[1]);
        }
        return keys;
    }

    /** "constraint table referenced-table" with its pairs of columns. */
    private static Map<String, List<String>> references() throws SQLException {
        Map<String, List<String>> references = new TreeMap<>();
        for (String[] row : rows(
                "select concat(constraint_name, ' ', table_name, ' ', referenced_table_name),"
                        + " concat(column_name, '=', referenced_column_name) from information_schema.key_column_usage"
                        + " where table_schema = ? and referenced_table_name is not null order by ordinal_position",
                LocalDatabase.SCHEMA)) {
            references.computeIfAbsent(row[0], reference -> new ArrayList<>()).add(row[1]);
        }
        return references;
    }

    private static Set<String> column(String sql, String parameter) throws SQLException {
        Set<String> values = new TreeSet<>();
        for (String[] row : rows(sql, parameter)) {
            values.add(row[0]);
        }
        return values;
    }

    private static List<String[]> rows(String sql, String parameter) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    found.add(new String[] {rows.getString(1), columns > 1 ? rows.getString(2) : ""});
                }
            }
        }
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
