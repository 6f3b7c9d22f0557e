package works.metric.portal.requests;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;

/** Puts the list's query together: only the conditions asked for, so that each combination runs on its own index. */
@Component
class RequestSearch {

    private static final int IDS_AT_ONCE = 500;

    private static final String NAMED =
            "select new works.metric.portal.requests.RequestSearch$Named(r.id, r.referenceYear, r.referenceNumber)"
                    + " from SubjectRequest r";

    private final EntityManager entities;

    RequestSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** A request by its name alone. */
    record Named(UUID id, int year, int number) {

        String reference() {
            return new Reference(year, number).toString();
        }
    }

    /** @param today in the tenant's time zone, for what is told by its distance from today */
    Page<ListedRequest> page(RequestFilter filter, @Nullable String key, LocalDate today, ZoneId zone, Actor reader) {
        Optional<RequestConditions> conditions = RequestConditions.of(filter, today, zone, reader);
        return conditions.map(all -> page(all, PageKey.read(key))).orElseGet(() -> new Page<>(List.of(), null, null));
    }

    /** All that match, without a word of what they hold. @param most no more are read */
    List<Named> named(RequestFilter filter, LocalDate today, ZoneId zone, Actor reader, int most) {
        return RequestConditions.of(filter, today, zone, reader)
                .map(all -> all.query(entities, Named.class, NAMED, "order by r.listPlace, r.id")
                        .setMaxResults(most)
                        .getResultList())
                .orElseGet(List::of);
    }

    /** Those of these ids that are there. */
    List<Named> named(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<Named> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            found.addAll(entities.createQuery(NAMED + " where r.id in :ids order by r.listPlace, r.id", Named.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)))
                    .getResultList());
        }
        return found;
    }

    /** How many match. */
    long count(RequestFilter filter, LocalDate today, ZoneId zone, Actor reader) {
        return RequestConditions.of(filter, today, zone, reader)
                .map(all -> all.query(entities, Long.class, "select count(r) from SubjectRequest r", "")
                        .getSingleResult())
                .orElse(0L);
    }

    private Page<ListedRequest> page(RequestConditions conditions, @Nullable PageKey from) {
        Integer place = from == null ? null : place(from.value());
        boolean backwards = from != null && place != null && from.backwards();
        if (from != null && place != null) {
            conditions.and(
                    backwards
                            ? "r.listPlace <= :place and (r.listPlace < :place or (r.listPlace = :place and r.id < :id))"
                            : "r.listPlace >= :place and (r.listPlace > :place or (r.listPlace = :place and r.id > :id))",
                    "place",
                    place);
            conditions.value("id", from.id());
        }
        String order = backwards ? "order by r.listPlace desc, r.id desc" : "order by r.listPlace, r.id";
        List<ListedRequest> rows = conditions
                .query(entities, ListedRequest.class, ListedRequest.SELECT.strip(), order)
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
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
