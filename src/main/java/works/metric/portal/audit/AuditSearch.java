package works.metric.portal.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;

/**
 * Puts the list's query together: only the conditions asked for, so that each combination runs on an index that also
 * gives the order.
 */
@Component
class AuditSearch {

    private static final LocalDate FIRST_DAY = LocalDate.of(1971, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private final EntityManager entities;

    AuditSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Newest first. */
    Page<AuditEntry> page(AuditFilter filter, ZoneId zone, @Nullable String key) {
        PageKey from = PageKey.read(key);
        Instant at = from == null ? null : instant(from.value());
        boolean backwards = from != null && at != null && from.backwards();
        Conditions conditions = conditions(filter, zone);
        if (from != null && at != null) {
            // The first half repeats what the second implies, in a form that the database takes as a range.
            conditions.and(
                    backwards
                            ? "a.happenedAt >= :at and (a.happenedAt > :at or a.id > :id)"
                            : "a.happenedAt <= :at and (a.happenedAt < :at or a.id < :id)",
                    "at",
                    at);
            conditions.values.put("id", from.id());
        }
        List<AuditEntry> rows = query(conditions, backwards ? "a.happenedAt, a.id" : "a.happenedAt desc, a.id desc")
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
        return backwards ? Page.backwards(rows, AuditSearch::key) : Page.forwards(rows, at == null, AuditSearch::key);
    }

    /** Oldest first, at most so many. */
    List<AuditEntry> oldestFirst(AuditFilter filter, ZoneId zone, int most) {
        return query(conditions(filter, zone), "a.happenedAt, a.id")
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<AuditEntry> query(Conditions conditions, String order) {
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select a from AuditEntry a" + conditions.where + " order by " + order, AuditEntry.class);
        conditions.values.forEach(query::setParameter);
        return query;
    }

    private static Conditions conditions(AuditFilter filter, ZoneId zone) {
        Conditions conditions = new Conditions();
        if (filter.action() != null) {
            conditions.and("a.action = :action", "action", filter.action());
        }
        if (filter.actorId() != null) {
            conditions.and("a.actorId = :actor", "actor", filter.actorId());
        }
        if (filter.subjectId() != null) {
            conditions.and("a.subjectId = :subject", "subject", filter.subjectId());
        }
        if (filter.from() != null) {
            conditions.and("a.happenedAt >= :from", "from", startOf(filter.from(), zone));
        }
        if (filter.to() != null) {
            conditions.and(
                    "a.happenedAt < :until",
                    "until",
                    startOf(within(filter.to()).plusDays(1), zone));
        }
        return conditions;
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return within(day).atStartOfDay(zone).toInstant();
    }

    /** Days from an address may be any; the database's are not. */
    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    private static String key(AuditEntry entry) {
        return PageKey.write(entry.happenedAt().toString(), entry.getId());
    }

    private static @Nullable Instant instant(String value) {
        try {
            Instant instant = Instant.parse(value);
            return instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))
                    ? null
                    : instant;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static final class Conditions {
        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();

        void and(String condition, String name, Object value) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            values.put(name, value);
        }
    }
}
