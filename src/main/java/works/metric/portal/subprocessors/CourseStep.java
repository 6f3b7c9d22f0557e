package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.List;

/** One step in the course of a notice, for counting. */
record CourseStep(NoticeStepKind kind, Instant at) {

    /**
     * How often somebody has decided something so far. A screen hands it back with each decision; that a mail arrived or was
     * read meanwhile makes nobody's screen stale.
     */
    static long decisions(List<CourseStep> course) {
        return course.stream().filter(step -> !step.kind().isProof()).count();
    }
}
