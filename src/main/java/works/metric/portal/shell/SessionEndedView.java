package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** Where a session that has run out leads: nothing is lost that was saved, and how to come back. */
@Route(value = SessionEndedView.PATH, autoLayout = false)
@AnonymousAllowed
class SessionEndedView extends Main implements HasDynamicTitle {

    static final String PATH = "session-ended";

    SessionEndedView() {
        addClassName("outside");
        Anchor again = new Anchor("", t("shell.session-ended.again"));
        again.setRouterIgnore(true);
        again.addClassName("primary-link");
        add(new MessagePage(Symbol.CLOCK, t("shell.session-ended.title"), t("shell.session-ended.text"))
                .withActions(again));
    }

    @Override
    public String getPageTitle() {
        return t("shell.window-title", t("shell.session-ended.title"));
    }
}
