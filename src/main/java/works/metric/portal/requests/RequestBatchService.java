package works.metric.portal.requests;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.tenant.TenantService;

/** Many requests recorded at once: all of them or none. */
@Service
@Transactional
public class RequestBatchService {

    /** One transaction holds the tenant's series of references meanwhile: longer would keep others waiting. */
    public static final int MOST = 500;

    private static final int AT_ONCE = 50;

    private final Intake intake;
    private final CaseFile file;
    private final EntityManager entities;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestBatchService(
            Intake intake,
            CaseFile file,
            EntityManager entities,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.file = file;
        this.entities = entities;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** A request to be recorded under an id that the same request always gets. */
    public record Wanted(UUID id, NewRequest request) {}

    /** @param recorded now @param known before, and left as they were */
    public record Recorded(int recorded, int known) {}

    /** What is wrong with each, in their order; an empty list for what can be recorded. */
    @Requires(Permission.REQUESTS_RECORD)
    @Transactional(readOnly = true)
    public List<List<Invalid.Problem>> check(List<NewRequest> wanted) {
        Instant now = clock.instant();
        ZoneId zone = tenants.current().timeZone();
        List<List<Invalid.Problem>> problems = new ArrayList<>();
        for (NewRequest one : wanted) {
            try {
                NewRequestRules.check(one, now, zone);
                problems.add(List.of());
            } catch (Invalid invalid) {
                problems.add(invalid.problems());
            }
        }
        return problems;
    }

    /** Which of these are recorded already. */
    @Requires(Permission.REQUESTS_RECORD)
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        Set<UUID> known = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            known.addAll(entities.createQuery("select r.id from SubjectRequest r where r.id in :ids", UUID.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return known;
    }

    /**
     * Records all of them, or none. What is known is left as it is, so the same again changes nothing.
     *
     * @param batch what the audit entry about the whole is about
     * @throws Invalid naming the first that cannot be recorded as {@code row}, counted from 0; nothing is recorded then
     */
    @Requires(Permission.REQUESTS_RECORD)
    public Recorded recordAll(UUID batch, List<Wanted> wanted) {
        if (wanted.size() > MOST) {
            throw new Invalid("row", "requests.rule.batch", MOST);
        }
        int recorded = 0;
        for (int i = 0; i < wanted.size(); i++) {
            recorded += record(i, wanted.get(i)) ? 1 : 0;
            if (i % AT_ONCE == AT_ONCE - 1) {
                // Each flush looks at every row that the session holds.
                entities.flush();
                entities.clear();
            }
        }
        if (recorded > 0) {
            events.publishEvent(new RequestsImported(batch, recorded, wanted.size() - recorded));
        }
        return new Recorded(recorded, wanted.size() - recorded);
    }

    private boolean record(int row, Wanted wanted) {
        try {
            Intake.Taken taken = intake.take(wanted.id(), wanted.request());
            if (taken.isNew()) {
                file.write(wanted.id(), TimelineKind.RECORDED, null);
                events.publishEvent(taken.request().recorded());
            }
            return taken.isNew();
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            throw new Invalid("row." + row, first.key(), first.arguments());
        }
    }
}
