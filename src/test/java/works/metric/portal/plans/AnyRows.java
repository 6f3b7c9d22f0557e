package works.metric.portal.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table like another one, with its indexes and without what hangs on it, filled with rows of several tenants that mean
 * nothing; gone at the end.
 */
final class AnyRows implements AutoCloseable {

    static final int TENANTS = 5;
    static final int OF_EACH = 200;

    private record Column(String name, String type, long length) {}

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
        List<Column> columns = columns();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            boolean oneForEach = oneForEach();
            int tenants = oneForEach ? TENANTS * OF_EACH : TENANTS;
            for (int row = 0; row < TENANTS * OF_EACH; row++) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, value(columns.get(i), row % tenants, row / tenants));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("ANALYZE TABLE " + table);
        }
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

    private List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement names = connection.prepareStatement(
                "select column_name, data_type, coalesce(character_maximum_length, 0) from information_schema.columns"
                        + " where table_schema = database() and table_name = ? order by ordinal_position")) {
            names.setString(1, like);
            try (ResultSet rows = names.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
        }
        return columns;
    }

    private static Object value(Column column, int tenant, int number) {
        if (column.name().equals("tenant_id")) {
            return tenant(tenant);
        }
        if (column.name().equals("id")) {
            return row(tenant, number);
        }
        return switch (column.type()) {
            case "binary", "varbinary", "blob", "mediumblob", "longblob" ->
                column.length() < 16 ? new byte[] {1} : row(tenant, number);
            case "int", "bigint", "smallint" -> number;
            case "tinyint" -> number % 2;
            case "date" -> "2026-01-01";
            case "datetime" -> "2026-01-01 00:00:00";
            case "longtext", "json" -> "{}";
            default -> {
                String text = Integer.toString(number);
                yield text.substring(0, (int) Math.min(column.length(), text.length()));
            }
        };
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
