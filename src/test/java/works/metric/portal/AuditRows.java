package works.metric.portal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit as the database holds it. */
@TestComponent
public class AuditRows {

    private final JdbcTemplate database;

    AuditRows(JdbcTemplate database) {
        this.database = database;
    }

    public List<String> actionsOn(Stage.Cast cast, UUID subject) {
        return database.queryForList(
                "select action from audit_entry where tenant_id = ? and subject_id = ? order by id",
                String.class,
                bytes(cast.id().value()),
                bytes(subject));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
