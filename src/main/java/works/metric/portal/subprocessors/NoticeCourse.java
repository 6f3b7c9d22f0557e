package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/** Takes steps at the notices of the tenant in scope: each on record, with its fact, and a job where it moves the effect. */
@Component
class NoticeCourse {

    private final SubprocessorNoticeRepository notices;
    private final NoticeStepRepository steps;
    private final NoticeLedger ledger;
    private final RegisterJobs jobs;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeCourse(
            SubprocessorNoticeRepository notices,
            NoticeStepRepository steps,
            NoticeLedger ledger,
            RegisterJobs jobs,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.ledger = ledger;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What a step is judged by. */
    record Judged(NoticeTerms terms, NoticeStanding standing, Instant now) {}

    /**
     * One after the other at each notice: a proof neither collides with another nor with a decision.
     *
     * @param id of the change
     * @param seenVersion the decisions that the screen knew of; null for what no screen decides
     * @param rule throws when the step is not possible
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(
            UUID id,
            @Nullable Long seenVersion,
            NoticeStepKind kind,
            @Nullable String words,
            Function<Judged, Boolean> rule) {
        SubprocessorNotice notice = notices.lock(id).orElseThrow(NotFound::new);
        List<CourseStep> before = ledger.course(notice.getId());
        if (seenVersion != null && CourseStep.decisions(before) != seenVersion) {
            throw new Stale();
        }
        Instant now = Moments.of(clock);
        if (!rule.apply(new Judged(notice.terms(), notice.terms().standing(before, now), now))) {
            return;
        }
        Actor actor = TenantScope.requireActor();
        steps.save(notice.step(kind, actor, words, now));
        notices.saveAndFlush(notice);
        events.publishEvent(notice.event(kind));
        Optional<Instant> effect = notice.terms().effect(ledger.course(notice.getId()));
        if (!effect.equals(notice.terms().effect(before))) {
            effect.ifPresent(at -> jobs.settle(actor.requireTenant(), id, notice.steps(), at));
        }
    }

    /** On record that the person in scope has opened it, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(UUID id) {
        UUID reader = TenantScope.requireActor().id();
        UUID notice = notices.lock(id).orElseThrow(NotFound::new).getId();
        boolean known = steps.findByNoticeIdOrderByNumber(notice).stream()
                .anyMatch(step -> step.isBy(reader, NoticeStepKind.READ));
        if (!known) {
            take(id, null, NoticeStepKind.READ, null, judged -> true);
        }
    }

    /** Tells of the effect when it has come; does nothing when it has not, or was told of. */
    void settle(TenantId tenant, UUID id) {
        transaction.as(Actor.system("subprocessor-notice", tenant), () -> {
            SubprocessorNotice notice = notices.lock(id).orElseThrow();
            Instant now = Moments.of(clock);
            notice.terms()
                    .effect(ledger.course(notice.getId()))
                    .filter(effect -> !effect.isAfter(now) && !notice.isAnnounced())
                    .ifPresent(effect -> {
                        events.publishEvent(notice.announce(effect, now));
                        notices.saveAndFlush(notice);
                        events.publishEvent(new EngagementChanged(effect));
                    });
        });
    }
}
