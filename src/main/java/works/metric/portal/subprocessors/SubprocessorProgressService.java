package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * How a change of the register stands at each tenant, and MetricWorks' answers to objections. Reads the notices over all
 * tenants and nothing else of them; an answer is written into the one tenant, where it is seen and audited.
 */
@Service
public class SubprocessorProgressService {

    private static final Limit MOST = Limit.of(10_000);

    /** One notice with its steps, read over all tenants. */
    private record Found(SubprocessorNotice notice, List<NoticeStep> steps) {}

    private final SubprocessorNoticeRepository notices;
    private final NoticeStepRepository steps;
    private final NoticeCourse course;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final Clock clock;

    SubprocessorProgressService(
            SubprocessorNoticeRepository notices,
            NoticeStepRepository steps,
            NoticeCourse course,
            TenantService tenants,
            ScopedTransaction transaction,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.course = course;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each tenant that was told of a change, by name. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public List<NoticeProgress> of(UUID change) {
        return named(across(() -> withSteps(notices.ofChange(change, MOST))));
    }

    /** Every objection that is open anywhere; those that wait for an answer first, then the oldest. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public List<NoticeProgress> objections() {
        return named(across(() -> withSteps(notices.objectedTo(MOST)))).stream()
                .filter(one -> one.summary().isObjected())
                .sorted(Comparator.comparing((NoticeProgress one) -> !one.waitsForAnswer())
                        .thenComparing(one -> one.objection().getFirst().at()))
                .toList();
    }

    /** How one tenant stands. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public NoticeProgress one(UUID change, TenantId tenant) {
        return of(change).stream()
                .filter(one -> one.tenant().equals(tenant))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Answers a tenant's objection. An exclusion ends the matter: the change never takes effect there. Otherwise the
     * objection stays open until the tenant withdraws it.
     *
     * @throws works.metric.portal.access.Invalid without words, and when no objection is open
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public NoticeProgress answer(UUID change, TenantId tenant, long seenVersion, Answer answer, String words) {
        String said = SubprocessorNoticeService.words(words, "words", true);
        one(change, tenant);
        Actor inside = TenantScope.requireActor().writingInto(tenant);
        transaction.as(
                inside,
                () -> course.take(change, seenVersion, answer.step(), said, judged -> {
                    SubprocessorNoticeService.require(
                            SubprocessorNoticeService.isObjected(judged), "subprocessors.rule.no-objection");
                    return true;
                }));
        return one(change, tenant);
    }

    private List<Found> withSteps(List<SubprocessorNotice> some) {
        Map<String, List<NoticeStep>> byNotice = steps
                .findByNoticeIdInOrderByNumber(
                        some.stream().map(SubprocessorNotice::getId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(step -> step.tenant() + "/" + step.noticeId()));
        return some.stream()
                .map(notice ->
                        new Found(notice, byNotice.getOrDefault(notice.tenant() + "/" + notice.getId(), List.of())))
                .toList();
    }

    private List<NoticeProgress> named(List<Found> found) {
        Map<TenantId, TenantDetails> names = tenants.byIds(
                found.stream().map(one -> new TenantId(one.notice().tenant())).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream()
                .map(one -> progress(
                        one,
                        Objects.requireNonNull(
                                names.get(new TenantId(one.notice().tenant()))),
                        now))
                .sorted(Comparator.comparing(NoticeProgress::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static NoticeProgress progress(Found found, TenantDetails tenant, Instant now) {
        List<NoticeStepDetails> all =
                found.steps().stream().map(NoticeStep::details).toList();
        NoticeStepDetails delivered = first(all, NoticeStepKind.DELIVERED);
        NoticeStepDetails read = first(all, NoticeStepKind.READ);
        return new NoticeProgress(
                tenant.id(),
                tenant.name(),
                NoticeReading.summary(found.notice(), found.steps(), now),
                delivered == null ? null : delivered.at(),
                read == null ? null : read.at(),
                read == null ? null : read.by(),
                all.stream().filter(step -> !step.kind().isProof()).toList());
    }

    private static @Nullable NoticeStepDetails first(List<NoticeStepDetails> all, NoticeStepKind kind) {
        return all.stream().filter(step -> step.kind() == kind).findFirst().orElse(null);
    }

    private <T> T across(Supplier<T> work) {
        return TenantScope.acrossTenants(() -> transaction.here(work));
    }
}
