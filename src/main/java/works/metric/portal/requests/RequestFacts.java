package works.metric.portal.requests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.HomeFact;
import works.metric.portal.home.HomeFactSource;

/** How many requests stand where, for the first screen. */
@Component
class RequestFacts implements HomeFactSource {

    private final RequestService requests;
    private final CurrentRights rights;

    RequestFacts(RequestService requests, CurrentRights rights) {
        this.requests = requests;
        this.rights = rights;
    }

    @Override
    public List<HomeFact> facts() {
        if (!rights.has(Permission.REQUESTS_READ)) {
            return List.of();
        }
        return requests.counts().entrySet().stream().map(RequestFacts::fact).toList();
    }

    private static HomeFact fact(Map.Entry<RequestState, Long> count) {
        String state = count.getKey().name();
        return new HomeFact(
                "requests.count." + state,
                Long.toString(count.getValue()),
                "requests?state=" + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
