package works.metric.portal.requests;

import static works.metric.portal.requests.RequestState.COMPLETED;
import static works.metric.portal.requests.RequestState.IN_PROGRESS;
import static works.metric.portal.requests.RequestState.RECEIVED;
import static works.metric.portal.requests.RequestState.REFUSED;

import java.util.EnumSet;
import java.util.Set;
import works.metric.portal.access.Permission;

/** The whole table of transitions: from which states, to which, and who may. */
public enum RequestStep {
    START(EnumSet.of(RECEIVED), IN_PROGRESS, Permission.REQUESTS_WORK),
    COMPLETE(EnumSet.of(IN_PROGRESS), COMPLETED, Permission.REQUESTS_WORK),
    REFUSE(EnumSet.of(RECEIVED, IN_PROGRESS), REFUSED, Permission.REQUESTS_REFUSE);

    private final Set<RequestState> from;
    private final RequestState to;
    private final Permission permission;

    RequestStep(Set<RequestState> from, RequestState to, Permission permission) {
        this.from = from;
        this.to = to;
        this.permission = permission;
    }

    public boolean isPossibleIn(RequestState state) {
        return from.contains(state);
    }

    public RequestState to() {
        return to;
    }

    public Permission permission() {
        return permission;
    }
}
