package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** Our fault: a reference number for the reader, the cause for the log, nothing of it on the screen. */
@ParentLayout(MainLayout.class)
class UnexpectedErrorView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);
    private static final int STATUS = 500;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Screen failed, reference {}", reference, parameter.getException());
        removeAll();
        Paragraph number = new Paragraph(t("shell.error.reference", reference));
        number.addClassName("reference");
        add(new MessagePage(Symbol.WARNING, t("shell.error.title"), t("shell.error.text"))
                .withDetails(number)
                .withActions(new Anchor("", t("shell.home"))));
        return STATUS;
    }
}
