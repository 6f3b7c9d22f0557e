package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.TenantId;
import works.metric.portal.agreements.AgreementFile;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Fields;

/** Asks for a tenant and a language, and offers its agreement on a template as a file. */
class TemplatePreviewPart extends Div {

    private final ComboBox<TenantDetails> tenant = new ComboBox<>(t("agreements.template.preview.tenant"));
    private final Select<Locale> language = new Select<>();
    private final Div offer = new Div();
    private final transient CurrentRights rights;
    private final transient BiFunction<TenantId, Locale, AgreementFile> preview;

    TemplatePreviewPart(
            TenantService tenants, CurrentRights rights, BiFunction<TenantId, Locale, AgreementFile> preview) {
        this.rights = rights;
        this.preview = preview;
        tenant.setItems(query -> {
            String filter = query.getFilter().orElse("");
            int from = query.getOffset();
            int most = query.getLimit();
            return from > 0 ? Stream.empty() : tenants.named(filter).stream().limit(most);
        });
        tenant.setItemLabelGenerator(TenantDetails::name);
        tenant.setHelperText(t("agreements.template.preview.help"));
        language.setLabel(t("agreements.template.preview.language"));
        language.setItems(Texts.ENGLISH, Texts.BOKMAL);
        language.setItemLabelGenerator(TemplateWords::language);
        language.setValue(Texts.ENGLISH);
        tenant.addValueChangeListener(change -> offer());
        language.addValueChangeListener(change -> offer());
        add(new Fields(Fields.row(tenant, language)), offer);
    }

    private void offer() {
        offer.removeAll();
        TenantDetails chosen = tenant.getValue();
        Locale in = language.getValue();
        if (chosen != null && in != null) {
            offer.add(AgreementPdf.button(
                    t("agreements.template.preview.save", chosen.name()),
                    rights,
                    Permission.AGREEMENT_TEMPLATES_EDIT,
                    () -> Optional.of(preview.apply(chosen.id(), in))));
        }
    }
}
