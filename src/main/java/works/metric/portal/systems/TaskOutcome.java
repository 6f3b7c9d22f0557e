package works.metric.portal.systems;

import static works.metric.portal.requests.RequestType.ACCESS;
import static works.metric.portal.requests.RequestType.ERASURE;
import static works.metric.portal.requests.RequestType.OBJECTION;
import static works.metric.portal.requests.RequestType.PORTABILITY;
import static works.metric.portal.requests.RequestType.RECTIFICATION;
import static works.metric.portal.requests.RequestType.RESTRICTION;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import works.metric.portal.requests.RequestType;

/** What a system reports of its task, and for which requests it can be true. */
public enum TaskOutcome {
    DELETED(ERASURE, OBJECTION),
    /** A copy was handed over. */
    RETURNED(ACCESS, PORTABILITY),
    /** Corrected, restricted or no longer used, as the person asked. */
    CARRIED_OUT(RECTIFICATION, RESTRICTION, OBJECTION),
    NOTHING_HELD(RequestType.values()),
    /** On a legal ground, until a day. */
    KEPT(ERASURE, OBJECTION, RESTRICTION),
    IMPOSSIBLE(RequestType.values());

    private final Set<RequestType> types;

    TaskOutcome(RequestType... types) {
        this.types = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(types)));
    }

    public boolean fits(RequestType type) {
        return types.contains(type);
    }

    /** What can be reported for a kind of request. */
    public static List<TaskOutcome> of(RequestType type) {
        return Arrays.stream(values()).filter(outcome -> outcome.fits(type)).toList();
    }

    /** Whether the person's wish stayed undone here, wholly or in part. */
    public boolean leavesUndone() {
        return this == KEPT || this == IMPOSSIBLE;
    }
}
