package works.metric.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantId;

/**
 * The floor: the same rows, in one transaction for each request, one statement for each table. Nothing is checked, read
 * again, encrypted, signed or answered.
 */
final class HandWrittenIntake {

    private static final String CASE = """
            INSERT INTO subject_request (tenant_id, id, version, reference_year, reference_number, type, regulation, source,
                state, is_open, submitted_at, submitted_on, received_at, legal_date, promise_date, list_place, app)
            VALUES (?, ?, 0, 2026, ?, 'ERASURE', 'GDPR', 'OPENDSR', 'RECEIVED', 1, ?, ?, ?, ?, ?, ?, 'com.example.game')""";
    private static final String IDENTITIES = """
            INSERT INTO subject_request_identity (tenant_id, id, version, request_id, place, type, format, blind_index,
                sealed_value) VALUES (?, ?, 0, ?, 0, 'EMAIL', 'RAW', ?, ?), (?, ?, 0, ?, 1, 'ANDROID_ID', 'RAW', ?, ?)""";
    private static final String TIMELINE = """
            INSERT INTO subject_request_timeline (tenant_id, id, version, request_id, happened_at, kind, actor_kind,
                actor_name, text, audience) VALUES (?, ?, 0, ?, ?, 'RECORDED', 'API', 'Backend', NULL, 'BOTH')""";
    private static final String AUDIT = """
            INSERT INTO audit_entry (tenant_id, id, version, happened_at, actor_kind, actor_id, actor_name, action,
                subject_type, subject_id, subject_label, changes, origin)
            VALUES (?, ?, 0, ?, 'API', ?, 'Backend', 'request.recorded', 'request', ?, ?, ?, '127.0.0.1')""";
    private static final String CHANGES = "[{\"field\":\"type\",\"before\":null,\"after\":\"ERASURE\"},"
            + "{\"field\":\"regulation\",\"before\":null,\"after\":\"GDPR\"},"
            + "{\"field\":\"source\",\"before\":null,\"after\":\"OPENDSR\"},"
            + "{\"field\":\"state\",\"before\":null,\"after\":\"RECEIVED\"},"
            + "{\"field\":\"legalDate\",\"before\":null,\"after\":\"2026-12-20\"},"
            + "{\"field\":\"promiseDate\",\"before\":null,\"after\":\"2026-12-03\"}]";
    private static final String WIRE = """
            INSERT INTO opendsr_request (tenant_id, id, version, api_version, fingerprint, received_at, expected_at,
                callback_urls, last_sequence) VALUES (?, ?, 0, 'V2_0', ?, ?, ?, ?, 1)""";
    private static final String CALLBACK = """
            INSERT INTO opendsr_callback (tenant_id, id, version, request_id, place, url, message_sequence, request_status,
                request_state, created_at, state, attempts)
            VALUES (?, ?, 0, ?, 0, ?, 1, 'PENDING', 'received', ?, 'PENDING', 0)""";
    private static final String JOB = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES ('opendsr-callback', ?, ?, 0, 1)""";

    private HandWrittenIntake() {}

    /** On a connection that commits when it is told to. */
    static void write(Connection connection, TenantId tenant, UUID credential, String callback) throws SQLException {
        byte[] owner = Bytes.of(tenant.value());
        byte[] request = Bytes.of(UUID.randomUUID());
        UUID called = Ids.next();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        int number = number(connection, owner);
        run(
                connection,
                CASE,
                owner,
                request,
                number,
                now,
                now.toLocalDate(),
                now,
                now.plusMonths(1).toLocalDate(),
                now.plusDays(10).toLocalDate(),
                20_000);
        run(
                connection,
                IDENTITIES,
                owner,
                Bytes.of(Ids.next()),
                request,
                random(32),
                random(54),
                owner,
                Bytes.of(Ids.next()),
                request,
                random(32),
                random(66));
        run(connection, TIMELINE, owner, Bytes.of(Ids.next()), request, now);
        run(
                connection,
                AUDIT,
                owner,
                Bytes.of(Ids.next()),
                now,
                Bytes.of(credential),
                request,
                "R-2026-" + number,
                CHANGES);
        run(connection, WIRE, owner, request, "0".repeat(64), now, now.plusDays(10), callback);
        run(connection, CALLBACK, owner, Bytes.of(called), request, callback, now);
        run(connection, JOB, tenant + "/" + called, now);
        connection.commit();
    }

    private static int number(Connection connection, byte[] tenant) throws SQLException {
        run(
                connection,
                "UPDATE subject_request_series SET last_number = last_insert_id(last_number + 1), version = version + 1"
                        + " WHERE tenant_id = ? AND id = ?",
                tenant,
                tenant);
        try (Statement last = connection.createStatement();
                ResultSet row = last.executeQuery("SELECT last_insert_id()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
