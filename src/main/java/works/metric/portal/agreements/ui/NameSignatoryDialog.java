package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.SignatoryDetails;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Names a member. Its id is made when it opens: sent twice, it names once. */
class NameSignatoryDialog extends Dialog {

    private final UUID id = Ids.next();
    private final transient SignatoryService signatories;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final ComboBox<MemberDetails> member = new ComboBox<>(t("agreements.signatory.person"));
    private final Select<SignatoryRank> rank = new Select<>();
    private final DayField from = new DayField(t("agreements.signatory.from"));
    private final DayField until = new DayField(t("agreements.signatory.until"));

    NameSignatoryDialog(SignatoryService signatories, LocalDate today, Runnable done) {
        this.signatories = signatories;
        this.done = done;
        setHeaderTitle(t("agreements.signatory.name"));
        setWidth("34rem");
        member.setItems(signatories.candidates());
        member.setItemLabelGenerator(one -> one.name() + " (" + one.email() + ")");
        member.setRequiredIndicatorVisible(true);
        member.setHelperText(t("agreements.signatory.person.help"));
        rank.setLabel(t("agreements.signatory.rank"));
        rank.setItems(SignatoryRank.values());
        rank.setItemLabelGenerator(one -> t("agreements.signatory.rank." + one));
        rank.setValue(SignatoryRank.SIGNATORY);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(t("agreements.signatory.until.help"));
        Button name = new Button(t("agreements.signatory.name.do"), click -> name());
        name.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div content = new Div(
                new Paragraph(t("agreements.signatory.name.text")),
                errors,
                new Fields(member, rank, Fields.row(from, until)));
        content.addClassName("consequence");
        add(content);
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), name);
    }

    private void name() {
        MemberDetails chosen = member.getValue();
        try {
            SignatoryDetails named = signatories.name(
                    id,
                    new NewSignatory(
                            chosen == null ? null : chosen.id(), rank.getValue(), from.getValue(), until.getValue()));
            close();
            Toasts.success(t("agreements.signatory.named", named.name()));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, Map.of("member", member, "rank", rank, "from", from, "until", until));
        }
    }
}
