package works.metric.portal.requests;

import works.metric.portal.access.Actor;

/** Whose eyes a line of the timeline is for. */
public enum Audience {
    BOTH,
    /** Among the controller's own people. */
    TENANT,
    /** Among MetricWorks' people. */
    METRICWORKS;

    /** What somebody writes for their own side only. */
    public static Audience ownSideOf(Actor.Kind kind) {
        return kind == Actor.Kind.STAFF || kind == Actor.Kind.MACHINE ? METRICWORKS : TENANT;
    }

    boolean includes(Actor.Kind reader) {
        return this == BOTH || this == ownSideOf(reader);
    }
}
