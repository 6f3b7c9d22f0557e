package works.metric.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;

/** Cases with one identity each, as the portal would have stored them over two years; written by plain JDBC. */
final class FilledCases {

    /** The case of each tenant whose identity is known. */
    static final int PROBE = 7;

    private static final int AT_ONCE = 500;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final RequestState[] STATES = {
        RequestState.IN_PROGRESS, RequestState.COMPLETED, RequestState.RECEIVED, RequestState.COMPLETED,
        RequestState.IN_PROGRESS, RequestState.REFUSED, RequestState.COMPLETED, RequestState.IN_PROGRESS,
        RequestState.COMPLETED, RequestState.CANCELLED
    };

    private final BenchPortal portal;
    private final Map<TenantId, byte[]> probes;
    private final SplittableRandom random = new SplittableRandom(3);
    private int ofEach;

    /** @param probes the blind index of the identity that each tenant's known case has */
    FilledCases(BenchPortal portal, Map<TenantId, byte[]> probes) {
        this.portal = portal;
        this.probes = probes;
    }

    /** Adds cases until there are so many in all. */
    void growTo(int total, List<Actor> admins) throws SQLException {
        int wanted = total / admins.size();
        try (Connection connection = portal.filling();
                PreparedStatement cases = connection.prepareStatement("""
                        INSERT INTO subject_request (tenant_id, id, version, reference_year, reference_number, type,
                            regulation, source, state, is_open, submitted_at, submitted_on, received_at, legal_date,
                            promise_date, list_place, closed_at, closed_on, app, note, outcome)
                        VALUES (?, ?, 0, 2026, ?, ?, 'GDPR', 'OPENDSR', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement identities = connection.prepareStatement("""
                        INSERT INTO subject_request_identity (tenant_id, id, version, request_id, place, type, sealed_value,
                            format, blind_index) VALUES (?, ?, 0, ?, 0, 'EMAIL', ?, 'RAW', ?)""")) {
            for (Actor admin : admins) {
                TenantId tenant = admin.requireTenant();
                for (int i = ofEach; i < wanted; i++) {
                    UUID id = Ids.next();
                    one(cases, tenant, id, i);
                    identity(identities, tenant, id, i == PROBE ? probes.get(tenant) : bytes(32));
                    if (i % AT_ONCE == AT_ONCE - 1 || i == wanted - 1) {
                        cases.executeBatch();
                        identities.executeBatch();
                    }
                }
                connection.commit();
            }
            ofEach = wanted;
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("ANALYZE TABLE subject_request, subject_request_identity");
            }
        }
    }

    private void one(PreparedStatement cases, TenantId tenant, UUID id, int i) throws SQLException {
        RequestState state = STATES[i % STATES.length];
        LocalDate submitted = TODAY.minusDays(state.isOpen() ? random.nextInt(45) : 45 + random.nextInt(600));
        LocalDate closed = state.isOpen() ? null : submitted.plusDays(random.nextInt(40));
        LocalDate legal = submitted.plusMonths(1);
        cases.setBytes(1, Bytes.of(tenant.value()));
        cases.setBytes(2, Bytes.of(id));
        cases.setInt(3, i + 1);
        cases.setString(4, RequestType.values()[i % RequestType.values().length].name());
        cases.setString(5, state.name());
        cases.setBoolean(6, state.isOpen());
        cases.setObject(7, submitted.atTime(12, 0));
        cases.setObject(8, submitted);
        cases.setObject(9, submitted.atTime(12, 5));
        cases.setObject(10, legal);
        cases.setObject(11, submitted.plusDays(10));
        cases.setInt(12, (int) (closed == null ? legal.toEpochDay() : 1_000_000 - closed.toEpochDay()));
        cases.setObject(13, closed == null ? null : closed.atTime(9, 0));
        cases.setObject(14, closed);
        cases.setString(15, "com.example.game" + i % 5);
        cases.setString(16, i % 3 == 0 ? "The player wrote to support twice and wants an answer in writing." : null);
        cases.setString(17, closed == null ? null : "Done in all systems; backups are overwritten within 35 days.");
        cases.addBatch();
    }

    private void identity(PreparedStatement identities, TenantId tenant, UUID request, byte[] index)
            throws SQLException {
        identities.setBytes(1, Bytes.of(tenant.value()));
        identities.setBytes(2, Bytes.of(Ids.next()));
        identities.setBytes(3, Bytes.of(request));
        identities.setBytes(4, bytes(64));
        identities.setBytes(5, index);
        identities.addBatch();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
