package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.uikit.MoreMenu;
import works.metric.portal.uikit.ViewAddress;

/** What can be done with the whole list, by those who may: the one thing to do first, and the rest in a menu. */
record ListActions(
        RequestAddress address,
        QueryParameters url,
        CurrentRights rights,
        Button newRequest,
        Runnable find,
        Runnable save) {

    Component[] buttons() {
        MoreMenu menu = new MoreMenu(t("requests.more.action"), t("requests.more.list"));
        menu.item(t("requests.find.action"), () -> find.run());
        if (rights.has(Permission.REQUESTS_VIEWS_SAVE)) {
            menu.item(t("requests.views.save.action"), () -> save.run());
        }
        if (rights.has(Permission.REQUESTS_WORK) || rights.has(Permission.REQUESTS_RECORD)) {
            menu.item(t("requests.bulk.action"), () -> under("bulk", withoutPage()));
        }
        if (rights.has(Permission.REQUESTS_EXPORT)) {
            menu.item(t("exchange.export.action"), () -> under("export", withoutPage()));
        }
        menu.item(t("requests.retention.action"), () -> under("retention", QueryParameters.empty()));
        if (rights.has(Permission.REQUESTS_RECORD)) {
            menu.item(t("exchange.import.action"), () -> under("import", QueryParameters.empty()));
            return new Component[] {menu, newRequest};
        }
        return new Component[] {menu};
    }

    private void under(String path, QueryParameters query) {
        new ViewAddress(address.list().path() + "/" + path, query).open();
    }

    private QueryParameters withoutPage() {
        return url.excluding(RequestListQuery.AFTER, RequestListQuery.BEFORE);
    }
}
