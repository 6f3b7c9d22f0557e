package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import works.metric.portal.agreements.NewAccession;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Texts;

/** Who accedes, for which apps, and from which day. */
class AffiliateForm extends Fields {

    private final TextField legalName = text("tenant.legalName", 300);
    private final TextField registrationNo = text("tenant.registrationNo", 60);
    private final TextField address = text("tenant.address", 500);
    private final ComboBox<String> country = new ComboBox<>(t("tenant.country"));
    private final TextField contactName = text("tenant.contactName", 200);
    private final TextField contactPosition = text("tenant.contactPosition", 200);
    private final EmailField contactEmail = new EmailField(t("tenant.contactEmail"));
    private final TextField dpoName = text("tenant.dpoName", 200);
    private final EmailField dpoEmail = new EmailField(t("tenant.dpoEmail"));
    private final TextArea apps = new TextArea(t("agreements.affiliate.apps"));
    private final DayField beginsOn = new DayField(t("agreements.affiliate.begins"));

    AffiliateForm(LocalDate today) {
        country.setItems(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(AffiliateForm::countryName))
                .toList());
        country.setItemLabelGenerator(AffiliateForm::countryName);
        List.of(legalName, address, contactName).forEach(field -> field.setRequiredIndicatorVisible(true));
        country.setRequiredIndicatorVisible(true);
        contactEmail.setRequiredIndicatorVisible(true);
        beginsOn.setRequiredIndicatorVisible(true);
        beginsOn.setMin(today);
        beginsOn.setValue(today);
        beginsOn.setHelperText(t("agreements.affiliate.begins.help"));
        apps.setHelperText(t("agreements.affiliate.apps.help"));
        apps.setMinRows(2);
        apps.setMaxRows(8);
        add(
                legalName,
                Fields.row(registrationNo, country),
                address,
                Fields.row(contactName, contactPosition),
                contactEmail,
                Fields.row(dpoName, dpoEmail),
                apps,
                beginsOn);
    }

    NewAccession wanted() {
        return new NewAccession(
                new LegalIdentity(
                        legalName.getValue(),
                        registrationNo.getValue(),
                        address.getValue(),
                        country.getValue() == null ? "" : country.getValue(),
                        contactName.getValue(),
                        contactPosition.getValue(),
                        contactEmail.getValue(),
                        dpoName.getValue(),
                        dpoEmail.getValue()),
                apps.getValue().lines().toList(),
                beginsOn.getValue());
    }

    Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("legalName", legalName);
        fields.put("registrationNo", registrationNo);
        fields.put("country", country);
        fields.put("address", address);
        fields.put("contactName", contactName);
        fields.put("contactPosition", contactPosition);
        fields.put("contactEmail", contactEmail);
        fields.put("dpoName", dpoName);
        fields.put("dpoEmail", dpoEmail);
        fields.put("apps", apps);
        fields.put("beginsOn", beginsOn);
        return fields;
    }

    private static TextField text(String key, int longest) {
        TextField field = new TextField(t(key));
        field.setMaxLength(longest);
        return field;
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Texts.locale());
    }
}
