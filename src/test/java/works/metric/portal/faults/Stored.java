package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.faults.Journal.Reading;
import works.metric.portal.faults.Journal.Step;
import works.metric.portal.local.LocalDatabase;

/** What the tables hold, read past the portal in one snapshot, and held against what the writers noted. */
final class Stored {

    private record Request(
            String state,
            String app,
            long identities,
            long recordedLines,
            long startedLines,
            long recorded,
            long started) {}

    /** @param whole in doubt and stored with everything that belongs to it; @param absent in doubt and not there at all */
    record Verdict(int acknowledged, int whole, int absent) {

        int inDoubt() {
            return whole + absent;
        }
    }

    private final Map<UUID, Request> requests = new HashMap<>();
    private final Map<UUID, Long> invitations = new HashMap<>();

    private Stored() {}

    /** Fails at the first row that is lost, doubled, or there by half. */
    static Verdict check(LocalDatabase database, Reading noted) throws SQLException {
        Stored stored = new Stored();
        try (Connection connection = database.connectAsMigration()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                stored.read(sql);
                stored.nothingHangsInTheAir(sql);
            }
        }
        stored.eachRowIsWhole();
        for (Step step : noted.done()) {
            assertThat(stored.has(step)).as("acknowledged, so stored: %s", step).isTrue();
        }
        int whole = 0;
        int absent = 0;
        for (Step step : noted.inDoubt()) {
            if (stored.has(step)) {
                whole++;
            } else {
                absent++;
            }
        }
        return new Verdict(noted.done().size(), whole, absent);
    }

    private boolean has(Step step) {
        Request request = requests.get(step.id());
        return switch (step.verb()) {
            case RECORD -> request != null;
            case START -> request != null && request.state().equals("IN_PROGRESS");
            case INVITE -> invitations.containsKey(step.id());
        };
    }

    private void eachRowIsWhole() {
        requests.forEach((id, request) -> {
            long started = request.state().equals("IN_PROGRESS") ? 1 : 0;
            assertThat(request)
                    .as("request %s with its identities, timeline and audit entries", id)
                    .isEqualTo(new Request(request.state(), id.toString(), 2, 1, started, 1, started));
        });
        invitations.forEach((id, audited) ->
                assertThat(audited).as("audit entries of invitation %s", id).isEqualTo(1));
    }

    private void read(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("""
                select r.id, r.state, r.app,
                    (select count(*) from subject_request_identity i
                        where i.tenant_id = r.tenant_id and i.request_id = r.id),
                    (select count(*) from subject_request_timeline l
                        where l.tenant_id = r.tenant_id and l.request_id = r.id and l.kind = 'RECORDED'),
                    (select count(*) from subject_request_timeline l
                        where l.tenant_id = r.tenant_id and l.request_id = r.id and l.kind = 'STARTED'),
                    (select count(*) from audit_entry a
                        where a.tenant_id = r.tenant_id and a.subject_id = r.id and a.action = 'request.recorded'),
                    (select count(*) from audit_entry a
                        where a.tenant_id = r.tenant_id and a.subject_id = r.id and a.action = 'request.started')
                from subject_request r where r.app is not null and length(r.app) = 36""")) {
            while (rows.next()) {
                requests.put(
                        id(rows),
                        new Request(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7),
                                rows.getLong(8)));
            }
        }
        try (ResultSet rows = sql.executeQuery("""
                select m.id, (select count(*) from audit_entry a where a.tenant_id = m.tenant_id
                    and a.subject_id = m.id and a.action = 'member.invited')
                from member m where m.email like '%@faults.example'""")) {
            while (rows.next()) {
                invitations.put(id(rows), rows.getLong(2));
            }
        }
    }

    /** No audit entry without its subject, no child without its request, no number given out and not used. */
    private void nothingHangsInTheAir(Statement sql) throws SQLException {
        none(sql, "audit entries without their request", """
                select count(*) from audit_entry a where a.action in ('request.recorded', 'request.started')
                    and not exists (select 1 from subject_request r
                        where r.tenant_id = a.tenant_id and r.id = a.subject_id)""");
        none(sql, "audit entries without their member", """
                select count(*) from audit_entry a where a.action = 'member.invited'
                    and not exists (select 1 from member m where m.tenant_id = a.tenant_id and m.id = a.subject_id)
                    and not exists (select 1 from staff_member s where s.id = a.subject_id)""");
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

    private static UUID id(ResultSet row) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
