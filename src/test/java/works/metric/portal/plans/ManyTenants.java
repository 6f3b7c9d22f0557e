package works.metric.portal.plans;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantId;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;

/** Tables filled for several tenants with what a list may meet after years; taken out again at the end. */
final class ManyTenants implements AutoCloseable {

    static final int CASES = 3_000;
    static final int OTHERS = 1_500;

    /** The case that carries {@link #person}, and on which the most hangs. */
    static final int KNOWN = 77;

    private static final LocalDateTime NOW = LocalDateTime.ofInstant(TestClock.START, ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final RequestState[] STATES = {
        RequestState.IN_PROGRESS, RequestState.COMPLETED, RequestState.RECEIVED, RequestState.COMPLETED,
        RequestState.NEEDS_INPUT, RequestState.REFUSED, RequestState.COMPLETED, RequestState.IN_PROGRESS,
        RequestState.COMPLETED, RequestState.CANCELLED
    };

    private final Connection connection;
    private final List<TenantId> tenants;
    private final Set<String> filled = new LinkedHashSet<>();

    ManyTenants(Connection connection, List<TenantId> tenants) {
        this.connection = connection;
        this.tenants = tenants;
    }

    /** Of the account that may look at plans and take rows out again; sends many rows at once. */
    static Connection connection() throws SQLException {
        LocalDatabase database = LocalDatabase.shared();
        return DriverManager.getConnection(
                database.jdbcUrl() + "&rewriteBatchedStatements=true",
                LocalDatabase.MIGRATION_USER,
                database.migrationPassword());
    }

    static UUID id(TenantId tenant, int row) {
        return UUID.nameUUIDFromBytes((tenant + "/" + row).getBytes(StandardCharsets.UTF_8));
    }

    /** @param reader whose own cases there are @param person the blind index of the known identity */
    void cases(Actor reader, byte[] person) throws SQLException {
        Map<String, IntFunction<Object>> columns = new HashMap<>();
        columns.put("reference_year", i -> 2026);
        columns.put("reference_number", i -> i + 2);
        columns.put("type", i -> RequestType.values()[i % 6].name());
        columns.put("regulation", i -> "GDPR");
        columns.put("source", i -> RequestSource.values()[i % RequestSource.values().length].name());
        columns.put("state", i -> state(i).name());
        columns.put("is_open", i -> state(i).isOpen());
        columns.put("submitted_at", i -> submitted(i).atTime(9, 0));
        columns.put("submitted_on", ManyTenants::submitted);
        columns.put("received_at", i -> submitted(i).atTime(10, 0).plusSeconds(i));
        columns.put("legal_date", ManyTenants::legal);
        columns.put("promise_date", i -> submitted(i).plusDays(10));
        columns.put("list_place", i -> state(i).isOpen() ? legal(i).toEpochDay() : 1_000_000 - legal(i).toEpochDay());
        columns.put("closed_at", i -> state(i).isOpen() ? null : legal(i).atTime(9, 0));
        columns.put("closed_on", i -> state(i).isOpen() ? null : legal(i));
        columns.put("app", i -> i % 11 == 0 ? null : "com.example.game" + i % 7);
        columns.put("assignee_id", i -> i % 40 == 0 ? bytes(reader.id()) : null);
        columns.put("assignee_name", i -> i % 40 == 0 ? reader.name() : null);
        filled.add("subject_request_timeline");
        fill("subject_request", CASES, columns);
        fill(
                "subject_request_identity",
                CASES,
                Map.of(
                        "request_id", i -> i,
                        "type", i -> "EMAIL",
                        "format", i -> "RAW",
                        "place", i -> 0,
                        "blind_index", i -> i == KNOWN ? person : index(i),
                        "sealed_value", i -> new byte[48]));
    }

    private static RequestState state(int i) {
        return STATES[i % STATES.length];
    }

    /** Open ones in the last weeks, the rest over two years. */
    private static LocalDate submitted(int i) {
        return TODAY.minusDays(state(i).isOpen() ? i * 7 % 50 : 60 + i * 13 % 700);
    }

    private static LocalDate legal(int i) {
        return submitted(i).plusMonths(1);
    }

    private static byte[] index(int i) {
        return ByteBuffer.allocate(32).putInt(i * 0x9E3779B9).putInt(i).array();
    }

    /** Rows of a table for each tenant; the first has the most. What is said of {@code request_id} is a case's number. */
    void fill(String table, int count, Map<String, IntFunction<Object>> said) throws SQLException {
        filled.add(table);
        for (TenantId tenant : tenants) {
            Map<String, IntFunction<Object>> columns = new HashMap<>(said);
            columns.put("tenant_id", i -> bytes(tenant.value()));
            columns.putIfAbsent("id", i -> bytes(id(tenant, i)));
            IntFunction<Object> request = said.get("request_id");
            if (request != null) {
                columns.put("request_id", i -> bytes(id(tenant, (Integer) request.apply(i))));
            }
            Rows.fill(connection, table, tenant.equals(tenants.getFirst()) ? count : Math.min(count, OTHERS), columns);
        }
        Rows.analyze(connection, table);
    }

    /** A moment before now. */
    static LocalDateTime ago(int minutes) {
        return NOW.minusMinutes(minutes);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        try (var session = connection.createStatement()) {
            session.execute("SET SESSION foreign_key_checks = 0");
            for (String table : filled) {
                if (!table.equals("audit_entry")) {
                    for (TenantId tenant : tenants) {
                        try (PreparedStatement delete =
                                connection.prepareStatement("DELETE FROM " + table + " WHERE tenant_id = ?")) {
                            delete.setBytes(1, bytes(tenant.value()));
                            delete.executeUpdate();
                        }
                    }
                }
                Rows.analyze(connection, table);
            }
            session.execute("SET SESSION foreign_key_checks = 1");
        }
    }
}
