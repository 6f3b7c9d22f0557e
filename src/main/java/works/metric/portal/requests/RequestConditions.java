package works.metric.portal.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;

/** The conditions of one query on requests, named {@code r} there: only those asked for. */
class RequestConditions {

    private final StringBuilder where = new StringBuilder("where 1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param today in the tenant's time zone
     * @return nothing when no request can fulfil them
     */
    static Optional<RequestConditions> of(RequestFilter filter, LocalDate today, ZoneId zone, Actor reader) {
        RequestConditions all = new RequestConditions();
        all.states(filter);
        all.same("type", "r.type", filter.type());
        all.same("source", "r.source", filter.source());
        all.whose(filter.whose(), reader);
        all.same(
                "app",
                "r.app",
                filter.app() == null || filter.app().isBlank()
                        ? null
                        : filter.app().strip());
        all.received(filter.received(), today, zone);
        all.legal(filter.legal(), today);
        all.promise(filter.promise(), today);
        return all.person(filter.person()) && all.reference(filter.reference()) ? Optional.of(all) : Optional.empty();
    }

    void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    void value(String name, Object value) {
        values.put(name, value);
    }

    /** @param head up to the conditions @param tail after them */
    <T> TypedQuery<T> query(EntityManager entities, Class<T> type, String head, String tail) {
        TypedQuery<T> query = entities.createQuery(head + " " + where + " " + tail, type);
        values.forEach(query::setParameter);
        return query;
    }

    private void states(RequestFilter filter) {
        StateGroup group = filter.group();
        if (group == StateGroup.OPEN) {
            onlyOpen();
        } else if (group == StateGroup.CLOSED) {
            // Read from where they begin, and not past all that is open.
            and("r.listPlace >= :firstClosed", "firstClosed", SubjectRequest.FIRST_CLOSED_PLACE);
        } else if (group != null) {
            and("r.state in (:states)", "states", group.states());
        } else {
            same("state", "r.state", filter.state());
        }
    }

    /** By the place in the list, whose index they are read by. */
    private void onlyOpen() {
        and("r.listPlace < :closed", "closed", SubjectRequest.FIRST_CLOSED_PLACE);
    }

    private void whose(@Nullable WhoseCase whose, Actor reader) {
        if (whose == null) {
            return;
        }
        switch (whose.kind()) {
            case MINE -> and("r.assigneeId = :assignee", "assignee", reader.id());
            case PERSON -> same("assignee", "r.assigneeId", whose.person());
            case NOBODYS -> where.append(" and r.assigneeId is null");
        }
    }

    private void received(@Nullable DaySpan days, LocalDate today, ZoneId zone) {
        if (days == null) {
            return;
        }
        DaySpan fixed = days.on(today);
        if (fixed.from() != null) {
            and(
                    "r.deadlines.receivedAt >= :receivedFrom",
                    "receivedFrom",
                    fixed.from().atStartOfDay(zone).toInstant());
        }
        if (fixed.to() != null) {
            and(
                    "r.deadlines.receivedAt < :receivedTo",
                    "receivedTo",
                    fixed.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** What is due is open, and open ones stand in the list by this very date. */
    private void legal(@Nullable DaySpan days, LocalDate today) {
        if (days == null) {
            return;
        }
        DaySpan fixed = days.on(today);
        if (days.around() == null) {
            between("r.deadlines.legalDate", "legal", fixed);
            return;
        }
        if (fixed.from() != null) {
            and("r.listPlace >= :dueFrom", "dueFrom", SubjectRequest.openPlace(fixed.from()));
        }
        if (fixed.to() != null) {
            and("r.listPlace <= :dueTo", "dueTo", SubjectRequest.openPlace(fixed.to()));
        }
    }

    private void promise(@Nullable DaySpan days, LocalDate today) {
        if (days == null) {
            return;
        }
        if (days.around() != null) {
            onlyOpen();
        }
        between("r.deadlines.promiseDate", "promise", days.on(today));
    }

    private void between(String path, String name, DaySpan fixed) {
        if (fixed.from() != null) {
            and(path + " >= :" + name + "From", name + "From", fixed.from());
        }
        if (fixed.to() != null) {
            and(path + " <= :" + name + "To", name + "To", fixed.to());
        }
    }

    private boolean person(@Nullable String key) {
        if (key == null) {
            return true;
        }
        List<byte[]> indexes = IdentityIndex.read(key);
        if (!indexes.isEmpty()) {
            and(
                    "r.id in (select i.requestId from RequestIdentity i where i.blindIndex in :indexes)",
                    "indexes",
                    indexes);
        }
        return !indexes.isEmpty();
    }

    private boolean reference(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return true;
        }
        Reference.Wanted wanted = Reference.read(typed);
        if (wanted == null) {
            return false;
        }
        and("r.referenceNumber = :number", "number", wanted.number());
        same("year", "r.referenceYear", wanted.year());
        return true;
    }

    private void same(String name, String path, @Nullable Object value) {
        if (value != null) {
            and(path + " = :" + name, name, value);
        }
    }
}
