package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import works.metric.portal.local.LocalDatabase;

/** What the tables hold of the requests that programs sent, read past the portal in one snapshot. */
final class StoredIntake {

    /** @param delivered of its callbacks */
    record Request(
            String state,
            String app,
            long recorded,
            long cancelled,
            long onTheWire,
            long identities,
            long callbacks,
            long delivered) {}

    private final Map<UUID, Request> requests = new HashMap<>();
    private final Set<String> owed = new HashSet<>();
    private final Set<String> jobs = new HashSet<>();

    private StoredIntake() {}

    static StoredIntake read(LocalDatabase database) throws SQLException {
        StoredIntake stored = new StoredIntake();
        try (Connection connection = database.connectAsMigration()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                stored.read(sql);
            }
        }
        return stored;
    }

    /** Fails at the first row that is doubled, there by half, or whose callback nobody is going to send. */
    void eachIsWhole() {
        requests.forEach((id, request) -> {
            long cancelled = request.state().equals("CANCELLED") ? 1 : 0;
            assertThat(request)
                    .as("request %s with its audit entries, identity, wire row and callbacks", id)
                    .isEqualTo(new Request(
                            cancelled == 1 ? "CANCELLED" : "RECEIVED",
                            id.toString(),
                            1,
                            cancelled,
                            1,
                            1,
                            1 + cancelled,
                            request.delivered()));
        });
        assertThat(jobs).as("a job for each callback that is owed").containsAll(owed);
    }

    Map<UUID, Request> requests() {
        return requests;
    }

    boolean isEverythingDelivered() {
        return requests.values().stream().allMatch(request -> request.delivered() == request.callbacks());
    }

    private void read(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("""
                select r.id, r.state, r.app,
                    (select count(*) from audit_entry a
                        where a.tenant_id = r.tenant_id and a.subject_id = r.id and a.action = 'request.recorded'),
                    (select count(*) from audit_entry a
                        where a.tenant_id = r.tenant_id and a.subject_id = r.id and a.action = 'request.cancelled'),
                    (select count(*) from opendsr_request w where w.tenant_id = r.tenant_id and w.id = r.id),
                    (select count(*) from subject_request_identity i
                        where i.tenant_id = r.tenant_id and i.request_id = r.id),
                    (select count(*) from opendsr_callback c
                        where c.tenant_id = r.tenant_id and c.request_id = r.id),
                    (select count(*) from opendsr_callback c
                        where c.tenant_id = r.tenant_id and c.request_id = r.id and c.state = 'DELIVERED')
                from subject_request r where r.source = 'OPENDSR'""")) {
            while (rows.next()) {
                Request before = requests.put(
                        id(rows, 1),
                        new Request(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7),
                                rows.getLong(8),
                                rows.getLong(9)));
                assertThat(before).as("the same id with two companies").isNull();
            }
        }
        try (ResultSet rows = sql.executeQuery("select tenant_id, id from opendsr_callback where state = 'PENDING'")) {
            while (rows.next()) {
                owed.add(id(rows, 1) + "/" + id(rows, 2));
            }
        }
        try (ResultSet rows =
                sql.executeQuery("select task_instance from scheduled_tasks where task_name = 'opendsr-callback'")) {
            while (rows.next()) {
                jobs.add(rows.getString(1));
            }
        }
        none(sql, "requests stored twice under other ids", """
                select count(*) from (select app from subject_request where source = 'OPENDSR'
                    group by app having count(*) > 1) doubled""");
        none(sql, "audit entries without their request", """
                select count(*) from audit_entry a where a.action in ('request.recorded', 'request.cancelled')
                    and not exists (select 1 from subject_request r
                        where r.tenant_id = a.tenant_id and r.id = a.subject_id)""");
        none(sql, "series that left a number out", """
                select count(*) from subject_request_series s where s.last_number <>
                    (select count(*) from subject_request r where r.tenant_id = s.tenant_id)""");
    }

    private static void none(Statement sql, String what, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            assertThat(row.getLong(1)).as(what).isZero();
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
