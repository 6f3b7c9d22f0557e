package works.metric.portal.opendsr;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import works.metric.portal.requests.NewRequest;

/**
 * A request as it was read, in the words of the house.
 *
 * @param fingerprint of the whole body: the same again is the same request
 */
record Wanted(UUID id, NewRequest request, List<URI> callbacks, String fingerprint) {

    Wanted {
        callbacks = List.copyOf(callbacks);
    }
}
