package works.metric.portal.requests;

import java.util.Locale;

/** What happened to a case. */
public enum TimelineKind {
    RECORDED,
    STARTED,
    ASKED,
    ANSWERED,
    OBSTACLE_REPORTED,
    DECIDED_TO_GO_ON,
    COMPLETED,
    PARTLY_COMPLETED,
    FOUND_NOTHING,
    FAILED,
    TAKEN_UP_AGAIN,
    REFUSED,
    CANCELLED,
    /** The controller took more time (GDPR Art. 12(3)). */
    EXTENDED,
    /** The controller waits for the person, and no longer does. */
    WAIT_BEGAN,
    WAIT_ENDED,
    /** Somebody took the case upon themselves, or gave it back. */
    TAKEN,
    GIVEN_BACK,
    /** Somebody gave the case to another person; the text names them. */
    HANDED_OVER,
    COMMENTED,
    /** Somebody looked at an identifier in the clear. */
    REVEALED,
    /** A package with the result can be downloaded. */
    RESULT_READY,
    RESULT_DOWNLOADED,
    /** Removed by somebody before its time. */
    RESULT_REMOVED,
    /** Its time is over. */
    RESULT_EXPIRED,
    /** A system or sub-processor reported what became of its task; the text names it. */
    TASK_REPORTED,
    /** The retention is over: nothing is left by which the person could be known again. */
    IDENTITIES_ERASED;

    /** The name of the audit entry. */
    String action() {
        return "request." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
