package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import works.metric.portal.requests.Assignee;
import works.metric.portal.requests.DaySpan;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.StateGroup;
import works.metric.portal.requests.WhoseCase;
import works.metric.portal.uikit.FilterBar;

/** The filters above the list. */
final class RequestFilters {

    private RequestFilters() {}

    /** @param people who may have taken a case */
    static FilterBar bar(List<Assignee> people, Consumer<QueryParameters> onChange) {
        return new FilterBar(onChange)
                .search(FilterText.REFERENCE, t("requests.filter.search"))
                .choice(FilterText.STATE, t("requests.filter.state"), states())
                .choice(FilterText.TYPE, t("requests.filter.type"), all(RequestType.values(), RequestWords::type))
                .days(FilterText.LEGAL, t("requests.filter.legal"), days("due", DaySpan.DUE))
                .choice(FilterText.ASSIGNEE, t("requests.filter.assignee"), whose(people))
                .unasked(FilterText.APP, t("requests.field.app"), app -> app)
                .unasked(FilterText.PERSON, t("requests.filter.person"), key -> "")
                .more(t("requests.filter.more"))
                .days(FilterText.PROMISE, t("requests.filter.promise"), days("due", DaySpan.DUE))
                .days(FilterText.RECEIVED, t("requests.filter.received"), days("past", DaySpan.PAST))
                .choice(
                        FilterText.SOURCE,
                        t("requests.filter.source"),
                        all(RequestSource.values(), source -> t("requests.source." + source.name())));
    }

    private static List<FilterBar.Option> states() {
        return Stream.concat(
                        all(StateGroup.values(), group -> t("requests.group." + group.name())).stream(),
                        all(RequestState.values(), RequestWords::state).stream())
                .toList();
    }

    private static List<FilterBar.Option> whose(List<Assignee> people) {
        Stream<FilterBar.Option> fixed = Stream.of(
                new FilterBar.Option(WhoseCase.MINE.text(), t("requests.filter.assignee.mine")),
                new FilterBar.Option(WhoseCase.NOBODYS.text(), t("requests.filter.assignee.nobodys")));
        return Stream.concat(
                        fixed,
                        people.stream()
                                .map(one -> new FilterBar.Option(
                                        WhoseCase.of(one.id()).text(), one.name())))
                .toList();
    }

    private static List<FilterBar.Option> days(String kind, Set<DaySpan.Around> around) {
        return around.stream()
                .map(one ->
                        new FilterBar.Option(DaySpan.around(one).text(), t("requests.days." + kind + "." + one.name())))
                .toList();
    }

    private static <E extends Enum<E>> List<FilterBar.Option> all(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> new FilterBar.Option(FilterText.of(value), words.apply(value)))
                .toList();
    }
}
