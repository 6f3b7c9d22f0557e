package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;

/** The notices of the tenant in scope, for the services of this module. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeReading {

    private static final Limit MOST = Limit.of(500);

    private final SubprocessorNoticeRepository notices;
    private final NoticeStepRepository steps;
    private final SubprocessorChangeRepository changes;
    private final Engagements engagements;
    private final Clock clock;

    NoticeReading(
            SubprocessorNoticeRepository notices,
            NoticeStepRepository steps,
            SubprocessorChangeRepository changes,
            Engagements engagements,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.changes = changes;
        this.engagements = engagements;
        this.clock = clock;
    }

    List<NoticeSummary> list() {
        return notices.findAllByOrderByToldAtDescIdDesc(MOST).stream()
                .map(notice -> summary(notice, steps.findByNoticeIdOrderByNumber(notice.getId()), clock.instant()))
                .toList();
    }

    NoticeFull full(UUID id) {
        SubprocessorNotice notice = notices.findByChangeId(id).orElseThrow(NotFound::new);
        SubprocessorChange change = changes.findById(id).orElseThrow(NotFound::new);
        NewChange wanted = change.change();
        List<NoticeStep> all = steps.findByNoticeIdOrderByNumber(notice.getId());
        Instant told = notice.terms().toldAt();
        UUID replaced = wanted.replacesId();
        return new NoticeFull(
                summary(notice, all, clock.instant()),
                wanted.subprocessorId(),
                wanted.entry(),
                engagements
                        .one(wanted.subprocessorId(), told)
                        .map(SubprocessorDetails::entry)
                        .orElse(null),
                replaced == null
                        ? null
                        : engagements
                                .one(replaced, told)
                                .map(SubprocessorDetails::name)
                                .orElse(null),
                Objects.requireNonNullElse(wanted.reason(), ""),
                Objects.requireNonNullElse(wanted.whatChanges(), ""),
                all.stream()
                        .map(NoticeStep::details)
                        .sorted(Comparator.comparingInt(NoticeStepDetails::number))
                        .toList());
    }

    static NoticeSummary summary(SubprocessorNotice notice, List<NoticeStep> steps, Instant now) {
        List<CourseStep> course = steps.stream().map(NoticeStep::fact).toList();
        NoticeTerms terms = notice.terms();
        return new NoticeSummary(
                notice.changeId(),
                CourseStep.decisions(course),
                notice.subprocessor(),
                notice.changeKind(),
                terms.authorisation(),
                terms.noticeDays(),
                terms.toldAt(),
                terms.plannedOn(),
                terms.lastDay(),
                notice.commonData(),
                terms.standing(course, now),
                terms.effect(course).orElse(null));
    }
}
