package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** One answer for what is not there and for what is not yours, so that neither can be told from the other. */
@ParentLayout(MainLayout.class)
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    private static final int STATUS = 404;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(new MessagePage(Symbol.SEARCH, t("shell.not-found.title"), t("shell.not-found.text"))
                .withActions(new Anchor("", t("shell.home"))));
        return STATUS;
    }
}
