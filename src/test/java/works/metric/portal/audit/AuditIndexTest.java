package works.metric.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Role;
import works.metric.portal.local.LocalDatabase;

/** Each way to look for entries, of a tenant with many among tenants with many: read from an index, in its order, and no more than a page. */
@PortalTest
class AuditIndexTest {

    private static final int ENTRIES = 10_000;
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*(=|<=|>=|<|>)\\s*\\?|limit \\?");

    @Autowired
    private Stage stage;

    @Autowired
    private AuditService audit;

    @Test
    void everyCombinationOfFiltersReadsAnIndex() throws SQLException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID admin = nordlys.member(Role.TENANT_ADMIN).id();
        fill(nordlys.id().value(), admin);
        for (int other = 0; other < 3; other++) {
            fill(Ids.next(), Ids.next());
        }
        Rows.asMigration("analyze table audit_entry");
        String middle = PageKey.write("2026-06-15T12:00:00Z", Ids.next());
        List<String> plans = new ArrayList<>();
        for (int bits = 0; bits < 32; bits++) {
            AuditFilter filter = new AuditFilter(
                    (bits & 1) == 0 ? null : "member.role-changed",
                    (bits & 2) == 0 ? null : admin,
                    (bits & 4) == 0 ? null : subject(admin),
                    (bits & 8) == 0 ? null : LocalDate.of(2026, 6, 1),
                    (bits & 16) == 0 ? null : LocalDate.of(2026, 6, 30));
            for (String key : new String[] {null, middle, "-" + middle}) {
                String sql = sqlOf(() -> nordlys.as(Role.AUDITOR, () -> audit.list(filter, key)));
                plans.add(plan(sql, nordlys.id().value(), filter));
            }
        }
        System.out.println("Ways to list the audit: " + plans.size() + ", without an index: 0; indexes used: "
                + plans.stream().distinct().sorted().toList());
        assertThat(plans).hasSize(96);
    }

    private String plan(String sql, UUID tenant, AuditFilter filter) throws SQLException {
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
            Matcher parameter = PARAMETER.matcher(sql);
            for (int index = 1; parameter.find(); index++) {
                String column = parameter.group(1);
                if (column == null) {
                    statement.setInt(index, 51);
                } else if (column.equals("tenant_id")) {
                    statement.setBytes(index, bytes(tenant));
                } else if (column.equals("happened_at")) {
                    statement.setString(
                            index, parameter.group(2).startsWith("<") ? "2026-06-30 12:00:00" : "2026-06-02 12:00:00");
                } else if (column.equals("action")) {
                    statement.setString(index, "member.role-changed");
                } else {
                    UUID id = column.equals("actor_id") ? filter.actorId() : filter.subjectId();
                    statement.setBytes(index, bytes(column.equals("id") || id == null ? Ids.next() : id));
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("key")).as("index for " + sql).isNotNull();
                assertThat(rows.getString("type")).as("access for " + sql).isIn("range", "ref");
                assertThat(rows.getString("Extra")).as("order for " + sql).doesNotContain("filesort");
                return rows.getString("key");
            }
        }
    }

    private static String sqlOf(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        logger.addAppender(statements);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(statements);
        }
        return statements.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(sql -> sql.contains("from audit_entry"))
                .findFirst()
                .orElseThrow();
    }

    private static void fill(UUID tenant, UUID actor) throws SQLException {
        String[] actions = {"member.role-changed", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement row = connection.prepareStatement(
                        "insert into audit_entry (tenant_id, id, version, happened_at, actor_kind, actor_id, actor_name,"
                                + " action, subject_type, subject_id, subject_label, changes)"
                                + " values (?, ?, 0, ?, 'MEMBER', ?, 'Somebody', ?, 'member', ?, 'Something', '[]')")) {
            connection.setAutoCommit(false);
            for (int number = 0; number < ENTRIES; number++) {
                row.setBytes(1, bytes(tenant));
                row.setBytes(2, bytes(Ids.next()));
                row.setString(3, start.plusMinutes(52L * number).toString().replace('T', ' '));
                row.setBytes(4, bytes(number % 50 == 0 ? actor : new UUID(1, number % 40)));
                row.setString(5, actions[number % actions.length]);
                row.setBytes(6, bytes(number % 100 == 0 ? subject(actor) : new UUID(2, number % 900)));
                row.addBatch();
                if (number % 1_000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
            connection.commit();
        }
    }

    private static UUID subject(UUID actor) {
        return new UUID(actor.getMostSignificantBits(), 7);
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
