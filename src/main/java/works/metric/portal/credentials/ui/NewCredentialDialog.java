package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.credentials.IssuedCredential;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;

/**
 * Makes a credential and then shows its token, once. The id is made when the dialog opens: sent twice, it makes one.
 */
class NewCredentialDialog extends Dialog {

    private final UUID id = Ids.next();
    private final transient BiFunction<UUID, NewCredential, IssuedCredential> maker;
    private final String warning;
    private final String use;
    private final transient Consumer<UUID> done;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("credentials.name"));
    private final CheckboxGroup<CredentialScope> scopes = new CheckboxGroup<>(t("credentials.scopes"));
    private final DayField expiresOn = new DayField(t("credentials.expires-on"));
    private final Button make = new Button(t("credentials.new.send"));

    /**
     * @param offered what it can carry; what is all there is is not asked for
     * @param warning the words that say what whoever has the token can do
     * @param use the words that say how a program sends it
     * @param done gets the id of what was made, when the token was put away
     */
    NewCredentialDialog(
            BiFunction<UUID, NewCredential, IssuedCredential> maker,
            Set<CredentialScope> offered,
            String warning,
            String use,
            LocalDate today,
            ZoneId zone,
            Consumer<UUID> done) {
        this.maker = maker;
        this.warning = warning;
        this.use = use;
        this.done = done;
        setHeaderTitle(t("credentials.new.title"));
        setWidth("36rem");
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(t("credentials.name.help"));
        scopes.setItems(offered);
        scopes.setItemLabelGenerator(CredentialWords::scope);
        if (offered.size() == 1) {
            scopes.setValue(offered);
            scopes.setReadOnly(true);
        }
        expiresOn.setRequiredIndicatorVisible(true);
        expiresOn.setValue(today.plusYears(1));
        expiresOn.setHelperText(t("credentials.expires-on.help", zone.getId(), NewCredential.LONGEST_YEARS));
        make.addClickListener(click -> make());
        make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        make.setDisableOnClick(true);
        add(new Paragraph(t("credentials.new.lead")), errors, new Fields(name, scopes, expiresOn));
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), make);
    }

    private void make() {
        try {
            show(maker.apply(id, new NewCredential(name.getValue().strip(), scopes.getValue(), expiresOn.getValue())));
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, fields());
            make.setEnabled(true);
        }
    }

    /** Not closed by a slip: what is not taken now is lost. */
    private void show(IssuedCredential issued) {
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setHeaderTitle(t("credentials.token.title", issued.credential().name()));
        removeAll();
        add(issued.token() == null ? TokenShown.before() : TokenShown.now(issued.token(), warning, use));
        getFooter().removeAll();
        Button away = new Button(t("credentials.token.done"), click -> {
            close();
            done.accept(id);
        });
        away.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(away);
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("scopes", scopes);
        fields.put("expiresOn", expiresOn);
        return fields;
    }
}
