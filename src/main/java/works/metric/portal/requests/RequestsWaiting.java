package works.metric.portal.requests;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** The open requests, for whoever may work on them or decide. */
@Component
class RequestsWaiting implements WaitingSource {

    private static final int MOST = 10;

    private final RequestService requests;
    private final CurrentRights rights;

    RequestsWaiting(RequestService requests, CurrentRights rights) {
        this.requests = requests;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        boolean acts = rights.has(Permission.REQUESTS_WORK) || rights.has(Permission.REQUESTS_REFUSE);
        if (!acts || !rights.has(Permission.REQUESTS_READ)) {
            return List.of();
        }
        return requests.list(RequestFilter.ALL, null).items().stream()
                .filter(request -> request.state().isOpen())
                .limit(MOST)
                .map(RequestsWaiting::item)
                .toList();
    }

    private static WaitingItem item(RequestSummary request) {
        WaitsFor whom = Objects.requireNonNull(request.state().waitsFor());
        return new WaitingItem(
                "requests.waiting." + request.type().name(),
                List.of(request.reference()),
                request.clocks().legal(),
                "requests.waits-for." + whom.name(),
                "requests/" + request.id());
    }
}
