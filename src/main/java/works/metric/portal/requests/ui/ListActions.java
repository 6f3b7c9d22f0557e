package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
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
        MenuBar menu = new MenuBar();
        MenuItem more = menu.addItem(t("requests.more.action"));
        more.setAriaLabel(t("requests.more.list"));
        SubMenu items = more.getSubMenu();
        items.addItem(t("requests.find.action"), click -> find.run());
        if (rights.has(Permission.REQUESTS_VIEWS_SAVE)) {
            items.addItem(t("requests.views.save.action"), click -> save.run());
        }
        if (rights.has(Permission.REQUESTS_WORK) || rights.has(Permission.REQUESTS_RECORD)) {
            items.addItem(t("requests.bulk.action"), click -> under("bulk", withoutPage()));
        }
        if (rights.has(Permission.REQUESTS_EXPORT)) {
            items.addItem(t("exchange.export.action"), click -> under("export", withoutPage()));
        }
        items.addItem(t("requests.retention.action"), click -> under("retention", QueryParameters.empty()));
        if (rights.has(Permission.REQUESTS_RECORD)) {
            items.addItem(t("exchange.import.action"), click -> under("import", QueryParameters.empty()));
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
