package works.metric.portal.agreements;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDirectory;

/** MetricWorks' side of agreements on own paper: it says whether the file is what both have signed. */
@Service
public class OwnPaperAnswerService {

    public static final int LONGEST_REASON = 1_000;

    private static final Limit MOST = Limit.of(200);

    private final OwnPaperRepository papers;
    private final OwnPaperFileRepository files;
    private final RunningContract contract;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPaperAnswerService(
            OwnPaperRepository papers,
            OwnPaperFileRepository files,
            RunningContract contract,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.contract = contract;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The longest waiting first. */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public List<WaitingOwnPaper> waiting() {
        return TenantScope.acrossTenants(() ->
                transaction.here(() -> papers.findByStateOrderByHandedInAtAscIdAsc(OwnPaperState.WAITING, MOST).stream()
                        .map(paper -> new WaitingOwnPaper(paper.tenant(), paper.details()))
                        .toList()));
    }

    /** The file of one that waits; that it was looked at stands in the tenant's audit. */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AgreementFile file(TenantId tenant, UUID id) {
        return inside(tenant, id, paper -> {
            byte[] bytes = files.findById(id).orElseThrow(NotFound::new).bytes();
            Fingerprint.check(paper.details().bytesSha256(), bytes);
            events.publishEvent(paper.downloaded());
            return new AgreementFile(paper.details().fileName(), bytes);
        });
    }

    /**
     * Says that it is what both have signed; it binds from its first day on.
     *
     * @throws works.metric.portal.access.Invalid when another one binds on some of its days, and after the end
     *     of the tenant's contract
     * @throws Stale when somebody has answered meanwhile
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public OwnPaperDetails confirm(TenantId tenant, UUID id, String seenSha256) {
        return inside(tenant, id, paper -> {
            checkSeen(paper, seenSha256);
            contract.require();
            OwnPaperDetails wanted = paper.details();
            boolean free = papers.findAllByOrderByValidFromDescIdDesc(OwnPapers.MOST).stream()
                    .filter(other -> other.is(OwnPaperState.CONFIRMED))
                    .noneMatch(other -> other.details().overlaps(wanted));
            new Rules()
                    .check("state", free, "agreements.rule.own-paper-overlap")
                    .orThrow();
            return answered(paper, OwnPaperState.CONFIRMED, null);
        });
    }

    /** Refuses it. @throws works.metric.portal.access.Invalid without a reason */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public OwnPaperDetails refuse(TenantId tenant, UUID id, String seenSha256, String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, LONGEST_REASON)
                .orThrow();
        return inside(tenant, id, paper -> {
            checkSeen(paper, seenSha256);
            return answered(paper, OwnPaperState.REFUSED, stated);
        });
    }

    private OwnPaperDetails answered(OwnPaper paper, OwnPaperState answer, @Nullable String reason) {
        events.publishEvent(paper.answer(
                answer,
                reason,
                TenantScope.requireActor().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return papers.saveAndFlush(paper).details();
    }

    /** One that is answered is not there: it is not MetricWorks' to leaf through. */
    private <T> T inside(TenantId tenant, UUID id, Function<OwnPaper, T> work) {
        Actor staff = TenantScope.requireActor();
        if (staff.tenant() != null || tenants.byId(tenant).isEmpty()) {
            throw new NotFound();
        }
        return transaction.as(
                staff.writingInto(tenant),
                () -> work.apply(papers.findById(id)
                        .filter(paper -> paper.is(OwnPaperState.WAITING))
                        .orElseThrow(NotFound::new)));
    }

    private static void checkSeen(OwnPaper paper, String seenSha256) {
        if (!paper.details().bytesSha256().equals(seenSha256)) {
            throw new Stale();
        }
    }
}
