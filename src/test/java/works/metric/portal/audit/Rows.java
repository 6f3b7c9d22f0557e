package works.metric.portal.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import works.metric.portal.local.LocalDatabase;

/** What is really stored, read past the portal. */
final class Rows {

    static final String ENTRIES = "select count(*) from audit_entry where tenant_id = ?";

    private Rows() {}

    static long count(String sql, UUID parameter) {
        return Long.parseLong(texts(sql, parameter).getFirst());
    }

    /** The first column. */
    static List<String> texts(String sql, UUID... parameters) {
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setBytes(
                        index + 1,
                        ByteBuffer.allocate(16)
                                .putLong(parameters[index].getMostSignificantBits())
                                .putLong(parameters[index].getLeastSignificantBits())
                                .array());
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void asMigration(String sql) {
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
