package works.metric.portal.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.HomeFact;
import works.metric.portal.home.HomeFactSource;

/** What matters to a person at work: what is late, what will be soon, what waits for them, and how much there is. */
@Component
class RequestFacts implements HomeFactSource {

    private static final List<String> FILTERS = List.of(
            FilterText.LEGAL + "=overdue",
            FilterText.LEGAL + "=next-7-days",
            FilterText.STATE + "=waits-for-controller",
            FilterText.STATE + "=open");

    private final RequestService requests;
    private final CurrentRights rights;

    RequestFacts(RequestService requests, CurrentRights rights) {
        this.requests = requests;
        this.rights = rights;
    }

    @Override
    public List<HomeFact> facts() {
        return rights.has(Permission.REQUESTS_READ)
                ? FILTERS.stream().map(this::fact).toList()
                : List.of();
    }

    private HomeFact fact(String filter) {
        String name = filter.substring(filter.indexOf('=') + 1);
        return new HomeFact(
                "requests.count." + name, Long.toString(requests.count(FilterText.read(filter))), "requests?" + filter);
    }
}
