package works.metric.portal.requests;

import static works.metric.portal.requests.RequestState.AWAITING_DECISION;
import static works.metric.portal.requests.RequestState.CANCELLED;
import static works.metric.portal.requests.RequestState.COMPLETED;
import static works.metric.portal.requests.RequestState.FAILED;
import static works.metric.portal.requests.RequestState.IN_PROGRESS;
import static works.metric.portal.requests.RequestState.NEEDS_INPUT;
import static works.metric.portal.requests.RequestState.NO_DATA_FOUND;
import static works.metric.portal.requests.RequestState.PARTLY_COMPLETED;
import static works.metric.portal.requests.RequestState.RECEIVED;
import static works.metric.portal.requests.RequestState.REFUSED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import works.metric.portal.access.Permission;

/** The whole table of transitions: from which states, to which, who may, and what has to be said with it. */
public enum RequestStep {
    START(IN_PROGRESS, Permission.REQUESTS_WORK, Words.NONE, TimelineKind.STARTED, RECEIVED),
    /** The processor asks the controller for something it cannot go on without. */
    ASK(NEEDS_INPUT, Permission.REQUESTS_REPORT, Words.COMPULSORY, TimelineKind.ASKED, RECEIVED, IN_PROGRESS),
    ANSWER(IN_PROGRESS, Permission.REQUESTS_RECORD, Words.COMPULSORY, TimelineKind.ANSWERED, NEEDS_INPUT),
    /** The processor reports why it does not go on; the controller decides. */
    REPORT_OBSTACLE(
            AWAITING_DECISION,
            Permission.REQUESTS_REPORT,
            Words.COMPULSORY,
            TimelineKind.OBSTACLE_REPORTED,
            IN_PROGRESS),
    /** The controller has the work go on all the same. */
    GO_ON(IN_PROGRESS, Permission.REQUESTS_REFUSE, Words.COMPULSORY, TimelineKind.DECIDED_TO_GO_ON, AWAITING_DECISION),
    COMPLETE(COMPLETED, Permission.REQUESTS_WORK, Words.COMPULSORY, TimelineKind.COMPLETED, IN_PROGRESS),
    COMPLETE_PARTLY(
            PARTLY_COMPLETED, Permission.REQUESTS_WORK, Words.COMPULSORY, TimelineKind.PARTLY_COMPLETED, IN_PROGRESS),
    FIND_NOTHING(NO_DATA_FOUND, Permission.REQUESTS_WORK, Words.COMPULSORY, TimelineKind.FOUND_NOTHING, IN_PROGRESS),
    FAIL(FAILED, Permission.REQUESTS_REPORT, Words.COMPULSORY, TimelineKind.FAILED, IN_PROGRESS),
    TAKE_UP_AGAIN(IN_PROGRESS, Permission.REQUESTS_RECORD, Words.COMPULSORY, TimelineKind.TAKEN_UP_AGAIN, FAILED),
    /** The controller's decision alone (GDPR Art. 12(4), 12(5)). */
    REFUSE(
            REFUSED,
            Permission.REQUESTS_REFUSE,
            Words.COMPULSORY,
            TimelineKind.REFUSED,
            RECEIVED,
            IN_PROGRESS,
            NEEDS_INPUT,
            AWAITING_DECISION),
    /** The person or the controller takes it back. */
    CANCEL(
            CANCELLED,
            Permission.REQUESTS_RECORD,
            Words.OPTIONAL,
            TimelineKind.CANCELLED,
            RECEIVED,
            IN_PROGRESS,
            NEEDS_INPUT,
            AWAITING_DECISION);

    /** Whether something has to be written with a step. */
    public enum Words {
        NONE,
        OPTIONAL,
        COMPULSORY
    }

    private final Set<RequestState> from;
    private final RequestState to;
    private final Permission permission;
    private final Words words;
    private final TimelineKind kind;

    RequestStep(RequestState to, Permission permission, Words words, TimelineKind kind, RequestState... from) {
        this.from = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(from)));
        this.to = to;
        this.permission = permission;
        this.words = words;
        this.kind = kind;
    }

    public boolean isPossibleIn(RequestState state) {
        return from.contains(state);
    }

    public Set<RequestState> from() {
        return from;
    }

    public RequestState to() {
        return to;
    }

    public Permission permission() {
        return permission;
    }

    public Words words() {
        return words;
    }

    /** How the timeline names it. */
    public TimelineKind kind() {
        return kind;
    }
}
