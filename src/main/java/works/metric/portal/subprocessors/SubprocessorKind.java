package works.metric.portal.subprocessors;

/** Who processes for MetricWorks: one of its own group, or a company of others. Both are sub-processors in law. */
public enum SubprocessorKind {
    SUBPROCESSOR,
    /** A company of MetricWorks' own group that processes for it. */
    PROCESSOR_AFFILIATE
}
