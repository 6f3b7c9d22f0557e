package works.metric.portal.subprocessors;

import java.time.Instant;

/** One step in the course of a notice, for counting. */
record CourseStep(NoticeStepKind kind, Instant at) {}
