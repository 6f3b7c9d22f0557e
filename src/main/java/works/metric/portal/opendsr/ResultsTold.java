package works.metric.portal.opendsr;

import java.util.List;
import works.metric.portal.results.ReadyResult;

/**
 * What a controller is told it can fetch.
 *
 * @param url of all packages together
 * @param packages at least one
 */
public record ResultsTold(String url, List<ReadyResult> packages) {

    public ResultsTold {
        packages = List.copyOf(packages);
    }
}
