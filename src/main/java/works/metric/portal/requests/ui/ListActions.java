package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.ViewAddress;

/** What can be done with the whole list, by those who may. */
record ListActions(RequestAddress address, QueryParameters url, CurrentRights rights, Button newRequest, Button find) {

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        buttons.add(find);
        buttons.add(button("requests.retention.action", Symbol.CLOCK, "retention", QueryParameters.empty()));
        if (rights.has(Permission.REQUESTS_EXPORT)) {
            buttons.add(button("exchange.export.action", Symbol.DOWNLOAD, "export", withoutPage()));
        }
        if (rights.has(Permission.REQUESTS_WORK) || rights.has(Permission.REQUESTS_RECORD)) {
            buttons.add(button("requests.bulk.action", Symbol.CHECK, "bulk", withoutPage()));
        }
        if (rights.has(Permission.REQUESTS_RECORD)) {
            buttons.add(button("exchange.import.action", Symbol.INBOX, "import", QueryParameters.empty()));
            buttons.add(newRequest);
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(String key, Symbol symbol, String under, QueryParameters query) {
        ViewAddress there = new ViewAddress(address.list().path() + "/" + under, query);
        return new Button(t(key), symbol.icon(), click -> there.open());
    }

    private QueryParameters withoutPage() {
        return url.excluding(RequestListQuery.AFTER, RequestListQuery.BEFORE);
    }
}
