package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.locale;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Rules;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.NewMember;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Invites a person in one of the roles of a side. Its id is made when it opens: sent twice, it invites once. */
class InviteDialog extends Dialog {

    private final UUID id = Ids.next();
    private final transient BiFunction<UUID, NewMember, MemberDetails> invite;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("member.name"));
    private final EmailField email = new EmailField(t("member.email"));
    private final Select<Role> role = new Select<>();
    private final Select<Locale> language = new Select<>();

    InviteDialog(Role.Side side, String lead, BiFunction<UUID, NewMember, MemberDetails> invite, Runnable done) {
        this.invite = invite;
        this.done = done;
        setHeaderTitle(t("member.invite.title"));
        setWidth("34rem");
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        email.setMaxLength(254);
        email.setRequiredIndicatorVisible(true);
        roles(side);
        languages();
        Button send = new Button(t("member.invite.send"), click -> send());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new Paragraph(lead), errors, new Fields(name, email, role, language));
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), send);
    }

    private void roles(Role.Side side) {
        role.setLabel(t("member.role"));
        role.setItems(java.util.Arrays.stream(Role.values())
                .filter(one -> one.side() == side)
                .toList());
        role.setItemLabelGenerator(PersonWords::role);
        // In words: the button of a list has no "required" that screen readers know.
        role.setPlaceholder(t("uikit.choose"));
        role.addValueChangeListener(change -> role.setHelperText(
                change.getValue() == null ? "" : t("role." + change.getValue().name() + ".about")));
    }

    private void languages() {
        language.setLabel(t("member.language"));
        language.setHelperText(t("member.language.help"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(choice -> choice.getDisplayLanguage(locale()));
        language.setValue(Texts.nearest(locale()));
    }

    private void send() {
        try {
            new Rules().required("role", role.getValue()).orThrow();
            MemberDetails invited = invite.apply(
                    id,
                    new NewMember(
                            email.getValue().strip(), name.getValue().strip(), role.getValue(), language.getValue()));
            close();
            Toasts.success(t("member.invited", invited.name()));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, fields());
        }
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("role", role);
        return fields;
    }
}
