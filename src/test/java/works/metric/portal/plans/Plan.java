package works.metric.portal.plans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of how the database means to run a statement.
 *
 * @param table the name or alias in the statement; null when none is read
 * @param type how it is entered: const, eq_ref, ref, range, index (all of an index), ALL (all of the table)
 * @param rows as the database estimates
 */
record Plan(
        @Nullable String table,
        @Nullable String type,
        @Nullable String key,
        long rows,
        String extra) {

    static List<Plan> of(Connection connection, String sql) throws SQLException {
        List<Plan> plans = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("EXPLAIN " + sql)) {
            while (steps.next()) {
                String extra = steps.getString("Extra");
                plans.add(new Plan(
                        steps.getString("table"),
                        steps.getString("type"),
                        steps.getString("key"),
                        steps.getLong("rows"),
                        extra == null ? "" : extra));
            }
        }
        return plans;
    }
}
