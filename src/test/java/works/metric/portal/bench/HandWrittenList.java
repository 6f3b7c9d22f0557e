package works.metric.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.TwoClocks;

/**
 * The floor: what somebody would write who wants these rows and nothing else. One statement, the columns that the row of
 * the list shows, no transaction, no look at permissions.
 */
final class HandWrittenList {

    private static final String COLUMNS = """
            SELECT r.id, r.reference_year, r.reference_number, r.type, r.regulation, r.state, r.submitted_on, r.legal_date,
                r.promise_date, r.app, r.assignee_name, r.closed_at, r.closed_on, r.list_place
            FROM\s""";
    private static final String ORDER = " ORDER BY r.list_place, r.id LIMIT 51";

    static final String FIRST = COLUMNS + "subject_request r WHERE r.tenant_id = ?" + ORDER;
    static final String NEXT =
            COLUMNS + "subject_request r WHERE r.tenant_id = ? AND r.list_place >= ? AND (r.list_place > ? OR r.id > ?)"
                    + ORDER;
    static final String STATE = COLUMNS + "subject_request r WHERE r.tenant_id = ? AND r.state = ?" + ORDER;
    static final String REFERENCE =
            COLUMNS + "subject_request r WHERE r.tenant_id = ? AND r.reference_number = ? AND r.reference_year = ?";
    static final String PERSON = COLUMNS
            + "subject_request_identity i JOIN subject_request r ON r.tenant_id = i.tenant_id AND r.id = i.request_id"
            + " WHERE i.tenant_id = ? AND i.blind_index = ?" + ORDER;

    private HandWrittenList() {}

    static List<RequestSummary> read(Connection connection, String sql, TenantId tenant, Object... further)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Bytes.of(tenant.value()));
            for (int i = 0; i < further.length; i++) {
                switch (further[i]) {
                    case byte[] bytes -> select.setBytes(i + 2, bytes);
                    case Integer number -> select.setInt(i + 2, number);
                    default -> select.setString(i + 2, further[i].toString());
                }
            }
            List<RequestSummary> rows = new ArrayList<>(51);
            try (ResultSet found = select.executeQuery()) {
                while (found.next() && rows.size() < 50) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static RequestSummary row(ResultSet row) throws SQLException {
        LocalDate legal = row.getObject(8, LocalDate.class);
        LocalDate promise = row.getObject(9, LocalDate.class);
        return new RequestSummary(
                Bytes.id(row.getBytes(1)),
                "R-%d-%04d".formatted(row.getInt(2), row.getInt(3)),
                RequestType.valueOf(row.getString(4)),
                Regulation.valueOf(row.getString(5)),
                RequestState.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                new TwoClocks(legal, promise),
                row.getString(10),
                row.getString(11),
                closing(row, legal, promise));
    }

    private static @Nullable Closing closing(ResultSet row, LocalDate legal, LocalDate promise) throws SQLException {
        LocalDateTime at = row.getObject(12, LocalDateTime.class);
        LocalDate on = row.getObject(13, LocalDate.class);
        return at == null || on == null
                ? null
                : new Closing(at.toInstant(ZoneOffset.UTC), on, !on.isAfter(legal), !on.isAfter(promise));
    }
}
