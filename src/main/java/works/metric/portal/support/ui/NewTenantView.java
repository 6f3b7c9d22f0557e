package works.metric.portal.support.ui;

import static works.metric.portal.uikit.Texts.locale;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.identity.NewIdentityProvider;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.OnboardingService;
import works.metric.portal.signin.PublicAddress;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;

/** Opens a tenant: its record, its identity provider and its first admin. */
@Route("staff/new-tenant")
@Requires(Permission.TENANTS_MANAGE)
class NewTenantView extends Page implements HasDynamicTitle {

    private final TenantId id = new TenantId(Ids.next());
    private final transient OnboardingService onboarding;
    private final FormErrors errors = new FormErrors();
    private final TextField alias = text("tenant.alias", 40);
    private final TextField legalName = text("tenant.legalName", 300);
    private final TextField registrationNo = text("tenant.registrationNo", 60);
    private final TextField address = text("tenant.address", 500);
    private final ComboBox<String> country = new ComboBox<>(t("tenant.country"));
    private final TextField contactName = text("tenant.contactName", 200);
    private final TextField contactPosition = text("tenant.contactPosition", 200);
    private final EmailField contactEmail = new EmailField(t("tenant.contactEmail"));
    private final TextField dpoName = text("tenant.dpoName", 200);
    private final EmailField dpoEmail = new EmailField(t("tenant.dpoEmail"));
    private final Select<Locale> language = new Select<>();
    private final ComboBox<ZoneId> timeZone = new ComboBox<>(t("tenant.timeZone"));
    private final Select<Contract.Authorisation> authorisation = new Select<>();
    private final IntegerField noticeDays = new IntegerField(t("tenant.noticeDays"));
    private final IntegerField promiseDays = new IntegerField(t("tenant.promiseDays"));
    private final Checkbox docking = new Checkbox(t("tenant.docking"), true);
    private final TextField issuer = text("provider.issuer", 255);
    private final TextField clientId = text("provider.clientId", 255);
    private final PasswordField clientSecret = new PasswordField(t("provider.clientSecret"));
    private final TextField adminName = text("member.name", 200);
    private final EmailField adminEmail = new EmailField(t("member.email"));

    NewTenantView(OnboardingService onboarding, PublicAddress portal) {
        this.onboarding = onboarding;
        choices();
        Paragraph redirect = new Paragraph(t("support.new.provider.help", portal.of("/login/oauth2/code/…")));
        alias.addValueChangeListener(change ->
                redirect.setText(t("support.new.provider.help", portal.of("/login/oauth2/code/" + change.getValue()))));
        alias.setHelperText(t("tenant.alias.help"));
        Button open = new Button(t("support.new.open"), click -> open());
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader(t("support.new.title"))
                        .withCrumbs(new Crumb(t("support.tenants.title"), "staff/tenants"))
                        .withLead(t("support.new.lead")),
                errors,
                new Section(
                                t("support.new.organisation"),
                                new Fields(
                                        legalName,
                                        Fields.row(registrationNo, country),
                                        address,
                                        Fields.row(contactName, contactPosition),
                                        contactEmail,
                                        Fields.row(dpoName, dpoEmail)))
                        .framed(),
                new Section(
                                t("support.new.contract"),
                                new Fields(
                                        authorisation,
                                        Fields.row(noticeDays, promiseDays),
                                        docking,
                                        timeZone,
                                        language))
                        .framed(),
                new Section(t("support.new.provider"), new Fields(alias, redirect, issuer, clientId, clientSecret))
                        .framed(),
                new Section(t("support.new.admin"), new Fields(adminName, adminEmail).withActions(open)).framed());
    }

    private void choices() {
        country.setItems(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(NewTenantView::countryName))
                .toList());
        country.setItemLabelGenerator(NewTenantView::countryName);
        language.setLabel(t("tenant.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(choice -> choice.getDisplayLanguage(locale()));
        language.setValue(Texts.ENGLISH);
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        timeZone.setValue(ZoneId.of("Europe/Oslo"));
        authorisation.setLabel(t("tenant.authorisation"));
        authorisation.setItems(Contract.Authorisation.values());
        authorisation.setItemLabelGenerator(choice -> t("tenant.authorisation." + choice));
        authorisation.setValue(Contract.Authorisation.GENERAL);
        docking.setHelperText(t("tenant.docking.help"));
        noticeDays.setValue(30);
        promiseDays.setValue(10);
        clientSecret.setMaxLength(500);
        clientSecret.setRevealButtonVisible(false);
        List.of(legalName, address, contactName, alias, issuer, clientId, adminName)
                .forEach(field -> field.setRequiredIndicatorVisible(true));
        country.setRequiredIndicatorVisible(true);
        contactEmail.setRequiredIndicatorVisible(true);
        adminEmail.setRequiredIndicatorVisible(true);
        clientSecret.setRequiredIndicatorVisible(true);
    }

    private void open() {
        try {
            TenantDetails opened = onboarding.open(id, tenant(), provider(), admin());
            UI.getCurrent().navigate("staff/tenants/" + opened.id());
            Toasts.success(t("support.new.opened", opened.name(), adminEmail.getValue()));
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, fields());
        }
    }

    private NewTenant tenant() {
        return new NewTenant(
                alias.getValue(),
                new LegalIdentity(
                        legalName.getValue(),
                        orNull(registrationNo.getValue()),
                        address.getValue(),
                        country.getValue() == null ? "" : country.getValue(),
                        contactName.getValue(),
                        orNull(contactPosition.getValue()),
                        contactEmail.getValue(),
                        orNull(dpoName.getValue()),
                        orNull(dpoEmail.getValue())),
                new Contract(authorisation.getValue(), days(noticeDays), days(promiseDays), docking.getValue()),
                language.getValue(),
                timeZone.getValue() == null ? ZoneId.of("UTC") : timeZone.getValue());
    }

    private NewIdentityProvider provider() {
        return new NewIdentityProvider(issuer.getValue(), clientId.getValue(), clientSecret.getValue());
    }

    private NewMember admin() {
        return new NewMember(adminEmail.getValue(), adminName.getValue(), Role.TENANT_ADMIN, language.getValue());
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("legalName", legalName);
        fields.put("registrationNo", registrationNo);
        fields.put("address", address);
        fields.put("country", country);
        fields.put("contactName", contactName);
        fields.put("contactPosition", contactPosition);
        fields.put("contactEmail", contactEmail);
        fields.put("dpoName", dpoName);
        fields.put("dpoEmail", dpoEmail);
        fields.put("noticeDays", noticeDays);
        fields.put("promiseDays", promiseDays);
        fields.put("alias", alias);
        fields.put("issuer", issuer);
        fields.put("clientId", clientId);
        fields.put("clientSecret", clientSecret);
        fields.put("adminName", adminName);
        fields.put("adminEmail", adminEmail);
        return fields;
    }

    private static TextField text(String key, int longest) {
        TextField field = new TextField(t(key));
        field.setMaxLength(longest);
        return field;
    }

    private static int days(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value;
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    @Override
    public String getPageTitle() {
        return t("support.new.title");
    }
}
