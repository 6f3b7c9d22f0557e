package works.metric.portal.subprocessors;

/** What MetricWorks answers to an objection. */
public enum Answer {
    ALTERNATIVE(NoticeStepKind.ANSWERED_ALTERNATIVE),
    /** This tenant is left out for good. */
    EXCLUSION(NoticeStepKind.ANSWERED_EXCLUSION),
    NONE(NoticeStepKind.ANSWERED_NONE);

    private final NoticeStepKind step;

    Answer(NoticeStepKind step) {
        this.step = step;
    }

    NoticeStepKind step() {
        return step;
    }
}
