package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementChanged;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementStanding;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Reading the next version and accepting it for the tenant. */
@Route("t/:tenant/agreement/accept")
@Requires(Permission.AGREEMENTS_ACCEPT)
class AcceptAgreementView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 200;

    private final AgreementService agreements;
    private final CurrentRights rights;

    private final Div changed = new Div();
    private final FormErrors errors = new FormErrors();
    private final TextField typedName = new TextField(t("agreements.accept.name"));
    private final TextField position = new TextField(t("agreements.accept.position"));
    private final Checkbox maySign = new Checkbox();
    private final Button accept = new Button();
    private RouteParameters place = RouteParameters.empty();
    private String title = t("agreements.title");

    AcceptAgreementView(AgreementService agreements, CurrentRights rights) {
        this.agreements = agreements;
        this.rights = rights;
        narrow();
        typedName.setHelperText(t("agreements.accept.name.help"));
        typedName.setRequiredIndicatorVisible(true);
        typedName.setMaxLength(LONGEST);
        position.setHelperText(t("agreements.accept.position.help"));
        position.setRequiredIndicatorVisible(true);
        position.setMaxLength(LONGEST);
        maySign.setRequiredIndicatorVisible(true);
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.setDisableOnClick(true);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        removeAll();
        AgreementStanding standing = agreements.standing();
        if (!standing.waits()) {
            title = t("agreements.title");
            add(header(), new Callout(Tone.SUCCESS, t("agreements.accept.nothing"), t("agreements.accept.nothing.text"))
                    .withAction(back(t("agreements.accept.back"))));
            return;
        }
        AgreementPreview preview = agreements.prepare();
        String number = String.valueOf(preview.number());
        String tenant = preview.content().controller().legalName();
        title = t("agreements.accept.title", number);
        maySign.setLabel(t("agreements.accept.may-sign", tenant));
        accept.setText(t("agreements.accept.do", number));
        accept.addSingleClickListener(click -> accept(preview));
        changed.removeAll();
        errors.clear();
        add(
                header().withLead(t("agreements.accept.lead")),
                changed,
                new Section(t("agreements.accept.read"), ContentFacts.of(preview.content()), openButton(preview))
                        .withLead(t("agreements.accept.read.lead"))
                        .framed(),
                new Section(t("agreements.accept.sign"), form(preview, tenant))
                        .withLaw("Art. 28(9) GDPR")
                        .framed());
    }

    private PageHeader header() {
        return new PageHeader(title)
                .withCrumbs(new Crumb(
                        t("agreements.title"), overview().href()))
                .withLaw("Art. 28(3), 28(9) GDPR");
    }

    private PdfButton openButton(AgreementPreview preview) {
        return new PdfButton(
                t("agreements.accept.open"), rights, () -> open(preview), errors::clear);
    }

    private works.metric.portal.agreements.AgreementFile open(AgreementPreview preview) {
        return agreements.open(preview.id());
    }

    private Fields form(AgreementPreview preview, String tenant) {
        Callout consequence = new Callout(
                Tone.WARNING,
                t("agreements.accept.consequence"),
                t(
                        "agreements.accept.consequence.text",
                        tenant,
                        preview.content().processor().legalName(),
                        String.valueOf(preview.number())));
        return new Fields(errors, Fields.row(typedName, position), maySign, consequence)
                .withActions(accept, back(t("agreements.accept.cancel")));
    }

    private void accept(AgreementPreview preview) {
        try {
            AgreementDetails accepted = agreements.accept(
                    preview.id(), new NewAcceptance(typedName.getValue(), position.getValue(), maySign.getValue()));
            Toasts.success(t("agreements.accept.done", String.valueOf(accepted.number())));
            overview().open();
        } catch (Invalid invalid) {
            errors.show(invalid.problems().stream().map(this::problem).toList());
        } catch (PdfRefused refused) {
            errors.show(java.util.List.of(new FormErrors.Problem(typedName, t(refused.key(), refused.arguments()))));
        } catch (AgreementChanged outdated) {
            showChanged();
        } finally {
            accept.setEnabled(true);
        }
    }
}
