package works.metric.portal.instructions;

/**
 * Where a version stands. The instruction itself is active while one of its versions is, withdrawn at the end, and a
 * draft before; it is never superseded, only its versions are.
 */
public enum InstructionState {
    /** Binds nobody yet. */
    DRAFT,
    /** In force: MetricWorks may process as it says. */
    ACTIVE,
    /** Was in force until a newer version of the same instruction was. */
    SUPERSEDED,
    /** No longer in force, or a draft that was given up. */
    WITHDRAWN
}
