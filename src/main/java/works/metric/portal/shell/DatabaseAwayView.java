package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** A screen that could not be built without the database. Has no frame, which could not be built either. */
class DatabaseAwayView extends Main implements HasErrorParameter<DatabaseAway> {

    private static final int STATUS = 503;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DatabaseAway> parameter) {
        removeAll();
        addClassName("outside");
        Anchor again = new Anchor("/" + event.getLocation().getPathWithQueryParameters(), t("shell.away.again"));
        again.setRouterIgnore(true);
        again.addClassName("primary-link");
        add(new MessagePage(Symbol.WARNING, t("shell.away.title"), t("shell.away.text")).withActions(again));
        return STATUS;
    }
}
