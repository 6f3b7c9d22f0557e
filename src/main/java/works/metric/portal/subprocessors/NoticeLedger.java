package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the tenant in scope with what happened to them. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeLedger {

    private static final Limit MOST = Limit.of(2_000);

    private final SubprocessorNoticeRepository notices;
    private final NoticeStepRepository steps;

    NoticeLedger(SubprocessorNoticeRepository notices, NoticeStepRepository steps) {
        this.notices = notices;
        this.steps = steps;
    }

    /** Since when each change of which the tenant was told counts for it, by the change's id; empty: it does not. */
    Map<UUID, Optional<Instant>> effects() {
        Map<UUID, List<CourseStep>> courses = steps.findAllByOrderByNumber().stream()
                .collect(Collectors.groupingBy(
                        NoticeStep::noticeId, Collectors.mapping(NoticeStep::fact, Collectors.toList())));
        Map<UUID, Optional<Instant>> effects = new HashMap<>();
        notices.findAllByOrderByToldAtDescIdDesc(MOST)
                .forEach(notice -> effects.put(
                        notice.changeId(), notice.terms().effect(courses.getOrDefault(notice.getId(), List.of()))));
        return effects;
    }

    List<CourseStep> course(UUID notice) {
        return steps.findByNoticeIdOrderByNumber(notice).stream()
                .map(NoticeStep::fact)
                .toList();
    }
}
