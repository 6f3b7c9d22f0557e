package works.metric.portal.plans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What running a statement really cost: the entries of indexes and tables that were read for it, counted by the server. */
final class Cost {

    private Cost() {}

    static long reads(Connection connection, String sql) throws SQLException {
        long looking = -read(connection) + read(connection);
        long before = read(connection);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                // Only read.
            }
        }
        return read(connection) - before - looking;
    }

    private static long read(Connection connection) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet counters = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'")) {
            while (counters.next()) {
                sum += counters.getLong(2);
            }
        }
        return sum;
    }
}
