package works.metric.portal.requests.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.RequestFilter;

/**
 * What the list's URL says. What cannot be read is as if it were not there, and is named.
 *
 * @param unread names of what could not be read
 */
record RequestListQuery(RequestFilter filter, @Nullable String pageKey, List<String> unread) {

    static final String PERSON = FilterText.PERSON;
    static final String AFTER = "after";
    static final String BEFORE = "before";

    static RequestListQuery read(QueryParameters url) {
        Map<String, String> values = new LinkedHashMap<>();
        url.getParameters()
                .forEach((name, given) -> given.stream().findFirst().ifPresent(one -> values.put(name, one)));
        FilterText.Reading reading = FilterText.reading(values);
        String key = url.getSingleParameter(AFTER)
                .or(() -> url.getSingleParameter(BEFORE))
                .orElse(null);
        return new RequestListQuery(reading.filter(), key, reading.unread());
    }

    /** The filters alone, as they are written today. */
    static QueryParameters url(RequestFilter filter) {
        return QueryParameters.simple(FilterText.values(filter));
    }

    /** The same as the URL said, without what could not be read. */
    QueryParameters url(QueryParameters said) {
        QueryParameters filters = url(filter);
        for (String page : List.of(AFTER, BEFORE)) {
            String key = said.getSingleParameter(page).orElse("");
            filters = key.isEmpty() ? filters : filters.merging(page, key);
        }
        return filters;
    }

    /** As it stands in the URL: {@code in-progress}. */
    static String inUrl(Enum<?> value) {
        return FilterText.of(value);
    }
}
