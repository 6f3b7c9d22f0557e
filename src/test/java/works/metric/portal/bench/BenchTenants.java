package works.metric.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantId;

/** Tenants with one admin each, written by plain JDBC. */
final class BenchTenants {

    static final int COUNT = 50;

    private BenchTenants() {}

    /** The admins. */
    static List<Actor> open(BenchPortal portal) throws SQLException {
        return open(portal, 0, COUNT);
    }

    /** Those from one number to before another. */
    static List<Actor> open(BenchPortal portal, int from, int to) throws SQLException {
        List<Actor> admins = new ArrayList<>();
        try (Connection connection = portal.filling();
                PreparedStatement tenant = connection.prepareStatement("""
                        INSERT INTO tenant (id, version, alias, legal_name, address, country, contact_name, contact_email,
                            language, time_zone, authorisation, notice_days, promise_days, state, created_at)
                        VALUES (?, 0, ?, ?, 'Storgata 1', 'NO', 'Ingrid Solberg', 'ingrid@controller.example',
                            'en', 'Europe/Oslo', 'GENERAL', 30, 10, 'ACTIVE', '2026-01-01')""");
                PreparedStatement head = connection.prepareStatement(
                        "INSERT INTO in_force_head (id, version, alias, number, since, changed_at)"
                                + " VALUES (?, 0, ?, 0, '2026-01-01', '2026-01-01')");
                PreparedStatement ledger = connection.prepareStatement(
                        "INSERT INTO instruction_ledger_head (tenant_id, id, version, last_number, last_effective)"
                                + " VALUES (?, ?, 0, 0, '2026-01-01')");
                PreparedStatement approval = connection.prepareStatement(
                        "INSERT INTO instruction_approval_rule (tenant_id, id, version, second_person)"
                                + " VALUES (?, ?, 0, FALSE)");
                PreparedStatement series = connection.prepareStatement(
                        "INSERT INTO subject_request_series (tenant_id, id, version, series_year, last_number)"
                                + " VALUES (?, ?, 0, 0, 0)");
                PreparedStatement member = connection.prepareStatement("""
                        INSERT INTO member (tenant_id, id, version, email, name, role, state, language, issuer, subject, invited_at)
                        VALUES (?, ?, 0, 'admin@controller.example', 'Ingrid Solberg', 'TENANT_ADMIN', 'ACTIVE', 'en',
                            'https://login.controller.example', 'admin', '2026-01-01')""")) {
            for (int i = from; i < to; i++) {
                UUID id = Ids.next();
                UUID admin = Ids.next();
                tenant.setBytes(1, Bytes.of(id));
                tenant.setString(2, "bench-" + i);
                tenant.setString(3, "Controller " + i + " AS");
                tenant.executeUpdate();
                head.setBytes(1, Bytes.of(id));
                head.setString(2, "bench-" + i);
                head.executeUpdate();
                for (PreparedStatement one : List.of(ledger, approval)) {
                    one.setBytes(1, Bytes.of(id));
                    one.setBytes(2, Bytes.of(id));
                    one.executeUpdate();
                }
                series.setBytes(1, Bytes.of(id));
                series.setBytes(2, Bytes.of(id));
                series.executeUpdate();
                member.setBytes(1, Bytes.of(id));
                member.setBytes(2, Bytes.of(admin));
                member.executeUpdate();
                admins.add(Actor.member(admin, "Ingrid Solberg", new TenantId(id)));
            }
            connection.commit();
        }
        return admins;
    }
}
