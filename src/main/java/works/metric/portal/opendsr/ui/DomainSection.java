package works.metric.portal.opendsr.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.opendsr.CallbackDomainDetails;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;

/** The domains that may be called back; admins add and remove them. */
class DomainSection extends Section {

    private final transient CallbackDomainService domains;
    private final transient Runnable changed;
    private final UUID id = Ids.next();
    private final FormErrors errors = new FormErrors();
    private final TextField domain = new TextField(t("opendsr.domain-name"));

    DomainSection(CallbackDomainService domains, boolean manages, ZoneId zone, Runnable changed) {
        super(t("opendsr.domains"));
        this.domains = domains;
        this.changed = changed;
        withLead(t("opendsr.domains.lead"));
        RecordTable<CallbackDomainDetails> table = new RecordTable<>(t("opendsr.domains"));
        table.text(t("opendsr.domain-name"), CallbackDomainDetails::domain).selfEvident();
        table.text(t("opendsr.domain.by"), CallbackDomainDetails::addedBy);
        table.component(t("opendsr.domain.since"), one -> Moment.of(one.addedAt(), zone));
        if (manages) {
            table.component(t("opendsr.delivery.action"), this::removal).selfEvident();
        }
        table.whenEmpty(new EmptyState(Symbol.NETWORK, t("opendsr.domains.none"), t("opendsr.domains.none.text")));
        add(table.items(domains.list()));
        if (manages) {
            domain.setHelperText(t("opendsr.domain.help"));
            domain.setMaxLength(253);
            add(errors, new Fields(domain).withActions(new Button(t("opendsr.domain.add"), click -> add())));
        }
    }

    private void add() {
        try {
            String added = domains.add(id, domain.getValue()).domain();
            Toasts.success(t("opendsr.domain.added", added));
            changed.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, Map.of("domain", domain));
        }
    }

    private Button removal(CallbackDomainDetails one) {
        Button button = new Button(t("opendsr.domain.remove"), click -> new ConsequenceDialog(
                        t("opendsr.domain.remove.title", one.domain()), t("opendsr.domain.remove.text"))
                .dangerous()
                .onConfirm(t("opendsr.domain.remove"), reason -> {
                    domains.remove(one.id());
                    changed.run();
                })
                .open());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }
}
