package works.metric.portal.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A table like another one, with its indexes and without what hangs on it, filled with rows of several tenants that mean
 * nothing; gone at the end.
 */
final class AnyRows implements AutoCloseable {

    private static final int TENANTS = 5;
    private static final int OF_EACH = 200;

    private final Connection connection;
    private final String like;
    private final String table;

    private AnyRows(Connection connection, String like) {
        this.connection = connection;
        this.like = like;
        this.table = "any_" + like;
    }

    static AnyRows like(Connection connection, String like) throws SQLException {
        AnyRows rows = new AnyRows(connection, like);
        try {
            rows.fill();
            return rows;
        } catch (SQLException fault) {
            rows.close();
            throw fault;
        }
    }

    String table() {
        return table;
    }

    static byte[] tenant(int number) {
        return id(number);
    }

    /** Of a row of a tenant. */
    static byte[] row(int tenant, int number) {
        return id(1_000 + number * TENANTS + tenant);
    }

    private static byte[] id(int number) {
        byte[] id = new byte[16];
        id[0] = (byte) (number * 37);
        id[1] = (byte) (number >> 8);
        id[2] = (byte) number;
        id[15] = 1;
        return id;
    }

    private void fill() throws SQLException {
        run("CREATE TABLE " + table + " LIKE " + like);
        int tenants = oneForEach() ? TENANTS * OF_EACH : TENANTS;
        Rows.fill(
                connection,
                table,
                TENANTS * OF_EACH,
                Map.of("tenant_id", row -> tenant(row % tenants), "id", row -> row(row % tenants, row / tenants)));
        Rows.analyze(connection, table);
    }

    /** Some tables have one row for a tenant, and so more tenants here. */
    private boolean oneForEach() throws SQLException {
        try (PreparedStatement keys = connection.prepareStatement(
                "select 1 from information_schema.statistics where table_schema = database() and table_name = ?"
                        + " and non_unique = 0 group by index_name having count(*) = 1 and max(column_name) = 'tenant_id'")) {
            keys.setString(1, like);
            try (ResultSet found = keys.executeQuery()) {
                return found.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("DROP TABLE IF EXISTS " + table);
    }
}
