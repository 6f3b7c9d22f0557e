package works.metric.portal.support.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.signin.PortalSession;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;

/** Asks why and for how long, and says that the tenant will read it. */
class EnterTenantDialog extends Dialog {

    private final UUID id = Ids.next();
    private final FormErrors errors = new FormErrors();
    private final TextArea reason = new TextArea(t("support.enter.reason"));
    private final TextField ticket = new TextField(t("support.enter.ticket"));
    private final Select<Integer> minutes = new Select<>();

    EnterTenantDialog(TenantDetails tenant, String to, SupportAccessService support, PortalSession session) {
        setHeaderTitle(t("support.enter.title", tenant.name()));
        setWidth("34rem");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1_000);
        reason.setMinRows(3);
        reason.setHelperText(t("support.enter.reason.help"));
        ticket.setMaxLength(100);
        minutes.setLabel(t("support.enter.minutes"));
        minutes.setItems(15, 30, 60);
        minutes.setValue(30);
        minutes.setItemLabelGenerator(count -> t("support.enter.minutes.count", count));
        add(new Paragraph(t("support.enter.consequence", tenant.name())), errors, new Fields(reason, ticket, minutes));
        Button enter = new Button(t("support.enter.confirm"), click -> enter(tenant, to, support, session));
        enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), enter);
    }

    private void enter(TenantDetails tenant, String to, SupportAccessService support, PortalSession session) {
        Entry entry = new Entry(
                reason.getValue(),
                ticket.getValue().isBlank() ? null : ticket.getValue(),
                Duration.ofMinutes(minutes.getValue()));
        try {
            Actor inside = support.enter(id, tenant.id(), entry);
            session.switchTo(inside, "/t/" + tenant.alias() + (to.isBlank() ? "" : "/" + to));
        } catch (Invalid invalid) {
            Map<String, Component> fields = new LinkedHashMap<>();
            fields.put("reason", reason);
            fields.put("ticket", ticket);
            fields.put("length", minutes);
            InvalidInput.show(errors, invalid, fields);
        }
    }
}
