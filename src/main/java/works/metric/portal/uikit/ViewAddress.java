package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;

/** The address of a view with its filters: what a link needs so that every state can be bookmarked and sent. */
public record ViewAddress(String path, QueryParameters query) {

    /** The view's path filled with its parameters; without filters. */
    public static ViewAddress of(Class<? extends Component> view, RouteParameters parameters) {
        String path = RouteConfiguration.forSessionScope().getUrl(view, parameters);
        return new ViewAddress(path, QueryParameters.empty());
    }

    /** With all the filters of another address, typically those of the list on screen. */
    public ViewAddress with(QueryParameters filters) {
        return new ViewAddress(path, filters);
    }

    /** With one filter set; an empty value takes it away. */
    public ViewAddress with(String name, String value) {
        QueryParameters without = query.excluding(name);
        return new ViewAddress(path, value.isBlank() ? without : without.merging(name, value));
    }

    /** For links and headers. */
    public String href() {
        String filters = query.getQueryString();
        return filters.isEmpty() ? path : path + "?" + filters;
    }

    /** Goes there. */
    public void open() {
        UI.getCurrentOrThrow().navigate(path, query);
    }
}
