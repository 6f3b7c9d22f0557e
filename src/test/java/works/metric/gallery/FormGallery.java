package works.metric.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;

@Route(value = "form", layout = MainLayout.class)
class FormGallery extends Page {

    FormGallery() {
        narrow();
        FormErrors errors = new FormErrors();
        TextField first = new TextField("First name");
        TextField last = new TextField("Last name");
        EmailField mail = new EmailField("E-mail");
        mail.setHelperText("Needed: the invitation goes here, and legal notices after it.");
        ComboBox<String> country = new ComboBox<>("Country");
        country.setItems("Norway", "Sweden", "Japan");
        DatePicker until = new DatePicker("Access until");
        TextArea why = new TextArea("Why this person needs access");
        RadioButtonGroup<String> role = new RadioButtonGroup<>("Role");
        role.setItems("Privacy lead", "Request handler", "Auditor (read-only)");
        Checkbox news = new Checkbox("Product mails (can be switched off at any time)");
        Button send = new Button(
                "Send invitation",
                click -> errors.show(List.of(
                        new FormErrors.Problem(mail, "Enter an e-mail address such as name@company.no"),
                        new FormErrors.Problem(why, "Say why: the auditor will ask"))));
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader("Invite a member")
                        .withLead("The person gets an e-mail and signs in with your organisation’s own account."),
                new Section(
                                "Person and role",
                                new Fields(
                                                errors,
                                                Fields.row(first, last),
                                                mail,
                                                role,
                                                Fields.row(country, until),
                                                why,
                                                news)
                                        .withActions(send, new Button("Cancel")))
                        .framed());
    }
}
