package works.metric.portal.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;

/** Puts the list's query together: only the conditions asked for, so that each combination runs on its own index. */
@Component
class RequestSearch {

    private final EntityManager entities;

    RequestSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** @param today in the tenant's time zone, for what is overdue */
    Page<ListedRequest> page(RequestFilter filter, @Nullable String key, LocalDate today, Actor reader) {
        StringBuilder where = new StringBuilder("where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            values.put("state", filter.state());
        }
        if (filter.type() != null) {
            where.append(" and r.type = :type");
            values.put("type", filter.type());
        }
        if (filter.source() != null) {
            where.append(" and r.source = :source");
            values.put("source", filter.source());
        }
        if (filter.mine()) {
            where.append(" and r.assigneeId = :reader");
            values.put("reader", reader.id());
        }
        if (filter.app() != null && !filter.app().isBlank()) {
            where.append(" and r.app = :app");
            values.put("app", filter.app().strip());
        }
        if (filter.person() != null) {
            List<byte[]> indexes = IdentityIndex.read(filter.person());
            if (indexes.isEmpty()) {
                return new Page<>(List.of(), null, null);
            }
            where.append(" and r.id in (select i.requestId from RequestIdentity i where i.blindIndex in :indexes)");
            values.put("indexes", indexes);
        }
        if (filter.overdue()) {
            where.append(" and r.listPlace < :today");
            values.put("today", SubjectRequest.openPlace(today));
        }
        if (filter.reference() != null && !filter.reference().isBlank()) {
            Reference.Wanted wanted = Reference.read(filter.reference());
            if (wanted == null) {
                return new Page<>(List.of(), null, null);
            }
            where.append(" and r.referenceNumber = :number");
            values.put("number", wanted.number());
            if (wanted.year() != null) {
                where.append(" and r.referenceYear = :year");
                values.put("year", wanted.year());
            }
        }
        return page(where, values, PageKey.read(key));
    }

    private Page<ListedRequest> page(StringBuilder where, Map<String, Object> values, @Nullable PageKey from) {
        Integer place = from == null ? null : place(from.value());
        boolean backwards = from != null && place != null && from.backwards();
        if (from != null && place != null) {
            where.append(
                    backwards
                            ? " and (r.listPlace < :place or (r.listPlace = :place and r.id < :id))"
                            : " and (r.listPlace > :place or (r.listPlace = :place and r.id > :id))");
            values.put("place", place);
            values.put("id", from.id());
        }
        String order = backwards ? " order by r.listPlace desc, r.id desc" : " order by r.listPlace, r.id";
        TypedQuery<ListedRequest> query =
                entities.createQuery(ListedRequest.SELECT + where + order, ListedRequest.class);
        values.forEach(query::setParameter);
        List<ListedRequest> rows = query.setMaxResults(Page.SIZE + 1).getResultList();
        return backwards
                ? Page.backwards(rows, RequestSearch::key)
                : Page.forwards(rows, place == null, RequestSearch::key);
    }

    private static String key(ListedRequest request) {
        return PageKey.write(Integer.toString(request.listPlace()), request.id());
    }

    private static @Nullable Integer place(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
