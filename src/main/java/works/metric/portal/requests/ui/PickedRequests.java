package works.metric.portal.requests.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.RequestFilter;

/** Which requests of the list are ticked: some of the page, or all that match. */
class PickedRequests {

    private final RequestFilter filter;
    private final List<UUID> page;
    private final Set<UUID> picked = new LinkedHashSet<>();
    private int all;

    /** @param page those that can be ticked */
    PickedRequests(RequestFilter filter, List<UUID> page) {
        this.filter = filter;
        this.page = List.copyOf(page);
    }

    /** Whether these are the same rows of the same list. */
    boolean isOf(RequestFilter wanted, List<UUID> rows) {
        return filter.equals(wanted) && page.equals(rows);
    }

    List<UUID> page() {
        return page;
    }

    boolean has(UUID id) {
        return isAll() || picked.contains(id);
    }

    /** From all that match, taking one away leaves those of the page. */
    void set(UUID id, boolean isPicked) {
        if (isAll() && !isPicked) {
            all = 0;
            picked.addAll(page);
        }
        if (isPicked) {
            picked.add(id);
        } else {
            picked.remove(id);
        }
    }

    void setPage(boolean isPicked) {
        all = 0;
        picked.clear();
        if (isPicked) {
            picked.addAll(page);
        }
    }

    /** @param count how many match */
    void setAll(int count) {
        all = count;
    }

    boolean isAll() {
        return all > 0;
    }

    boolean isWholePage() {
        return isAll() || (!page.isEmpty() && picked.size() == page.size());
    }

    int count() {
        return isAll() ? all : picked.size();
    }

    BulkScope scope() {
        return isAll() ? BulkScope.allOf(filter) : BulkScope.of(picked);
    }

    RequestFilter filter() {
        return filter;
    }
}
