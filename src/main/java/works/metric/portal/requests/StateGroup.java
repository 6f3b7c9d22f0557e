package works.metric.portal.requests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Several states at once, as people ask for them. */
public enum StateGroup {
    OPEN(RequestState::isOpen),
    WAITS_FOR_CONTROLLER(state -> state.waitsFor() == WaitsFor.CONTROLLER),
    WAITS_FOR_METRICWORKS(state -> state.waitsFor() == WaitsFor.METRICWORKS),
    CLOSED(state -> !state.isOpen());

    private final Set<RequestState> states;

    StateGroup(Predicate<RequestState> belongs) {
        this.states = Arrays.stream(RequestState.values())
                .filter(belongs)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestState.class)));
    }

    public Set<RequestState> states() {
        return EnumSet.copyOf(states);
    }
}
