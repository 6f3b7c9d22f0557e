package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import java.util.List;
import works.metric.portal.uikit.MessagePage;
import works.metric.portal.uikit.Symbol;

/** Says that a permission is missing and which roles have it, so that the reader knows whom to ask. */
@ParentLayout(MainLayout.class)
class NoPermissionView extends Div implements HasErrorParameter<MissingPermissionException> {

    private static final int STATUS = 403;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<MissingPermissionException> parameter) {
        removeAll();
        add(page(parameter.getException().roleNames()));
        return STATUS;
    }

    static MessagePage page(List<String> roleNames) {
        MessagePage page = new MessagePage(Symbol.LOCK, t("shell.no-permission.title"), t("shell.no-permission.text"));
        if (!roleNames.isEmpty()) {
            UnorderedList roles = new UnorderedList();
            roleNames.forEach(role -> roles.add(new ListItem(role)));
            page.withDetails(new Paragraph(t("shell.no-permission.roles")), roles);
        }
        return page.withActions(new Anchor("", t("shell.home")));
    }
}
