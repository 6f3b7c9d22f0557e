package works.metric.portal.results;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import works.metric.portal.local.LocalDatabase;

/** The packages as the database holds them, for somebody who has the database. */
final class ResultRows {

    private ResultRows() {}

    static long pieces(UUID result) {
        return number("select count(*) from request_result_piece where result_id = ?", bytes(result));
    }

    static boolean hasKey(UUID result) {
        return number("select sealed_key is not null from request_result where id = ?", bytes(result)) == 1;
    }

    static long number(String sql, Object... values) {
        try (Connection database = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = prepared(database, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void change(String sql, Object... values) {
        try (Connection database = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = prepared(database, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static PreparedStatement prepared(Connection database, String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
        }
        return statement;
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
