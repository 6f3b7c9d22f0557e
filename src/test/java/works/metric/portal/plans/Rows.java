package works.metric.portal.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Fills any table. What is not said is nothing where the column allows it, and else whatever fits. */
final class Rows {

    private record Column(String name, String type, long length, boolean nullable) {}

    private Rows() {}

    /** @param values of the columns that matter, by the number of the row */
    static void fill(Connection connection, String table, int count, Map<String, IntFunction<Object>> values)
            throws SQLException {
        List<Column> columns = columns(connection, table);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Statement session = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            // The rows hang on nothing: what is looked at is how they are found.
            session.execute("SET SESSION foreign_key_checks = 0");
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            for (int row = 0; row < count; row++) {
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    IntFunction<Object> said = values.get(column.name());
                    insert.setObject(i + 1, said == null ? anything(column, row) : said.apply(row));
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.setAutoCommit(before);
            session.execute("SET SESSION foreign_key_checks = 1");
        }
    }

    static void analyze(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE " + table);
        }
    }

    private static Object anything(Column column, int row) {
        if (column.nullable()) {
            return null;
        }
        return switch (column.type()) {
            case "binary", "varbinary", "blob", "mediumblob", "longblob" ->
                new byte[] {(byte) (row >> 16), (byte) (row >> 8), (byte) row};
            case "int", "bigint", "smallint" -> row;
            case "tinyint" -> row % 2;
            case "date" -> "2026-01-01";
            case "datetime" -> "2026-01-01 00:00:00";
            case "longtext", "json" -> "[]";
            default -> {
                String text = Integer.toString(row);
                yield text.substring(0, (int) Math.min(column.length(), text.length()));
            }
        };
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement names = connection.prepareStatement(
                "select column_name, data_type, coalesce(character_maximum_length, 0), is_nullable = 'YES'"
                        + " from information_schema.columns where table_schema = database() and table_name = ?")) {
            names.setString(1, table);
            try (ResultSet rows = names.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getBoolean(4)));
                }
            }
        }
        return columns;
    }
}
