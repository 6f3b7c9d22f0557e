package works.metric.portal.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSummary;

/** What may be taken away, page by page, and the proof of it. {@link RequestExport} makes the file. */
@Service
@Transactional
public class ExportService {

    private final RequestService requests;
    private final ApplicationEventPublisher events;

    ExportService(RequestService requests, ApplicationEventPublisher events) {
        this.requests = requests;
        this.events = events;
    }

    /** @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_EXPORT)
    @Transactional(readOnly = true)
    public Page<RequestSummary> page(RequestFilter filter, @Nullable String key) {
        return requests.list(filter, key);
    }

    /**
     * Writes down that somebody is about to take rows away.
     *
     * @param filterInWords without whose requests are looked for
     */
    @Requires(Permission.REQUESTS_EXPORT)
    public void begin(UUID id, ExportFormat format, String filterInWords) {
        events.publishEvent(new ExportBegun(id, format, filterInWords));
    }

    /**
     * Writes down that so many rows were taken away.
     *
     * @param filterInWords without whose requests were looked for
     */
    @Requires(Permission.REQUESTS_EXPORT)
    public void taken(UUID id, ExportFormat format, String filterInWords, long rows, boolean whole) {
        events.publishEvent(new RequestsExported(id, format, filterInWords, rows, whole));
    }
}
