package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** Says that the contract has ended, and what can still be done. */
@ParentLayout(MainLayout.class)
class ContractOverView extends Div implements HasErrorParameter<ContractOverException> {

    private static final int STATUS = 403;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ContractOverException> parameter) {
        removeAll();
        add(
                parameter.getException().isClosed()
                        ? new MessagePage(Symbol.LOCK, t("shell.contract.closed"), t("shell.contract.closed.text"))
                        : new MessagePage(Symbol.LOCK, t("shell.contract.ended"), t("shell.contract.ended.text"))
                                .withActions(new Anchor("", t("shell.home"))));
        return STATUS;
    }
}
