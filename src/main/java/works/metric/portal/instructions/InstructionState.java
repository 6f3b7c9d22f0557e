package works.metric.portal.instructions;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a version stands. The instruction itself stands where its version in force does; before there is one it is a draft,
 * and withdrawn at the end. It is never superseded, only its versions are.
 */
public enum InstructionState {
    /** Binds nobody yet. */
    DRAFT,
    /** Written, and waiting for a second person. */
    SUBMITTED,
    /** Decided, and counting from a later instant. */
    SCHEDULED,
    /** In force: MetricWorks may process as it says. */
    ACTIVE,
    /** In force but for what MetricWorks holds unlawful in it: that is not processed. */
    CHALLENGED,
    /** Was in force until a newer version of the same instruction was. */
    SUPERSEDED,
    /** No longer in force, or a draft that was given up. */
    WITHDRAWN;

    static final Set<InstructionState> IN_FORCE = EnumSet.of(ACTIVE, CHALLENGED);
    static final Set<InstructionState> UPCOMING = EnumSet.of(DRAFT, SUBMITTED, SCHEDULED);

    public boolean isInForce() {
        return IN_FORCE.contains(this);
    }

    /** Not in force yet. */
    public boolean isUpcoming() {
        return UPCOMING.contains(this);
    }
}
