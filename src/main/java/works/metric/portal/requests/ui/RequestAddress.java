package works.metric.portal.requests.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import works.metric.portal.uikit.ViewAddress;

/** Where the screens of a tenant's requests are. */
record RequestAddress(String alias) {

    ViewAddress list() {
        return new ViewAddress("t/" + alias + "/requests", QueryParameters.empty());
    }

    ViewAddress open(UUID id) {
        return new ViewAddress("t/" + alias + "/requests/" + id, QueryParameters.empty());
    }

    /** How far one step for many requests is. */
    ViewAddress bulk(UUID id) {
        return new ViewAddress("t/" + alias + "/requests/bulk/" + id, QueryParameters.empty());
    }

    ViewAddress newRequest() {
        return new ViewAddress("t/" + alias + "/requests/new", QueryParameters.empty());
    }
}
