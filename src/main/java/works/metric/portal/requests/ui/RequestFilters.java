package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.uikit.FilterBar;

/** The filters above the list. */
final class RequestFilters {

    private RequestFilters() {}

    static FilterBar bar(Consumer<QueryParameters> onChange) {
        return new FilterBar(onChange)
                .search(RequestListQuery.SEARCH, t("requests.filter.search"))
                .choice(
                        RequestListQuery.STATE,
                        t("requests.filter.state"),
                        Stream.of(RequestState.values())
                                .map(state ->
                                        new FilterBar.Option(RequestListQuery.inUrl(state), RequestWords.state(state)))
                                .toList())
                .choice(
                        RequestListQuery.TYPE,
                        t("requests.filter.type"),
                        Stream.of(RequestType.values())
                                .map(type ->
                                        new FilterBar.Option(RequestListQuery.inUrl(type), RequestWords.type(type)))
                                .toList())
                .choice(
                        RequestListQuery.OVERDUE,
                        t("requests.filter.overdue"),
                        List.of(new FilterBar.Option(RequestListQuery.YES, t("requests.filter.overdue.only"))))
                .choice(
                        RequestListQuery.SOURCE,
                        t("requests.filter.source"),
                        Stream.of(RequestSource.values())
                                .map(source -> new FilterBar.Option(
                                        RequestListQuery.inUrl(source), t("requests.source." + source.name())))
                                .toList())
                .choice(
                        RequestListQuery.MINE,
                        t("requests.filter.assignee"),
                        List.of(new FilterBar.Option(RequestListQuery.YES, t("requests.filter.assignee.mine"))));
    }
}
