package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionPreview;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.agreements.AccessionState;
import works.metric.portal.agreements.AgreementChanged;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.DockingState;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewAccession;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** An affiliate accedes in two steps: who it is, then what Annex I will say and the signature under it. */
@Route("t/:tenant/agreement/affiliates/new")
@Requires(Permission.AGREEMENTS_READ)
class AccedeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** Of the form: signed twice, it is one accession. */
    private final UUID id = Ids.next();

    private final AccessionService accessions;
    private final SignatoryService signatories;
    private final TenantService tenants;
    private final ProcessorProfile processor;
    private final AffiliateForm form;
    private final FormErrors errors = new FormErrors();
    private final Div notice = new Div();
    private final Div content = new Div();
    private final Anchor cancel = new Anchor("", t("agreements.accept.cancel"));

    private RouteParameters place = RouteParameters.empty();

    AccedeView(
            AccessionService accessions,
            SignatoryService signatories,
            AgreementTextService texts,
            TenantService tenants,
            ProcessorProfile processor) {
        this.accessions = accessions;
        this.signatories = signatories;
        this.tenants = tenants;
        this.processor = processor;
        this.form = new AffiliateForm(texts.today());
        notice.getElement().setAttribute("role", "alert");
        content.addClassName("parts");
        Button preview = new Button(t("agreements.affiliate.preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.withActions(preview, cancel);
        narrow();
    }

    @Override
    public String getPageTitle() {
        return t("agreements.affiliates.add");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        cancel.setHref(overview().href());
        removeAll();
        add(new PageHeader(t("agreements.affiliates.add"))
                .withCrumbs(
                        new Crumb(
                                t("agreements.title"),
                                ViewAddress.of(AgreementView.class, place).href()),
                        new Crumb(t("agreements.affiliates"), overview().href()))
                .withLead(t("agreements.affiliate.new.lead"))
                .withLaw("Decision (EU) 2021/915, cl. 5"));
        DockingState docking = accessions.docking();
        if (docking != DockingState.OPEN) {
            add(DockingNote.of(docking, processor, place));
        } else if (!signatories.maySign()) {
            add(new Callout(Tone.WARNING, t("agreements.affiliate.not-you"), t("agreements.who-accepts"))
                    .withAction(new Anchor(overview().href(), t("agreements.affiliate.back"))));
        } else {
            add(notice, errors, content);
            describe();
        }
    }

    private void describe() {
        notice.removeAll();
        content.removeAll();
        content.add(new Section(t("agreements.affiliate.who"), form)
                .withLead(t("agreements.affiliate.who.lead"))
                .withLaw("Decision (EU) 2021/915, cl. 5")
                .framed());
    }

    private void preview() {
        errors.clear();
        NewAccession wanted = form.wanted();
        try {
            AccessionPreview preview = accessions.preview(wanted);
            notice.removeAll();
            content.removeAll();
            content.add(read(preview, wanted), signature(preview, wanted));
        } catch (Invalid invalid) {
            describe();
            InvalidInput.show(errors, invalid, form.fields());
        }
    }

    private Section read(AccessionPreview preview, NewAccession wanted) {
        H3 name = new H3(wanted.identity().legalName().strip());
        Section section = new Section(t("agreements.affiliate.preview.title"), name)
                .withLead(t("agreements.affiliate.preview.lead"))
                .withLaw("Decision (EU) 2021/915, cl. 5")
                .framed();
        preview.passages().forEach(passage -> section.add(AgreementTextView.line(passage)));
        return section;
    }

    private Section signature(AccessionPreview preview, NewAccession wanted) {
        return new Section(
                        t("agreements.affiliate.sign"),
                        new AffiliateSignature(
                                wanted,
                                tenants.current().name(),
                                word -> sign(preview, wanted, word),
                                new Button(t("agreements.affiliate.change"), click -> describe())))
                .withLaw("Art. 28(9) GDPR")
                .framed();
    }

    private void sign(AccessionPreview preview, NewAccession wanted, NewAcceptance word) {
        try {
            AccessionDetails signed = accessions.sign(id, preview.contentSha256(), wanted, word);
            Toasts.success(t(
                    signed.state() == AccessionState.AGREED
                            ? "agreements.affiliate.done"
                            : "agreements.affiliate.done.waits",
                    signed.name()));
            ViewAddress.of(
                            AffiliatesView.class,
                            new RouteParameters(
                                    new RouteParam("tenant", place.get("tenant").orElse("")),
                                    new RouteParam("id", signed.id().toString())))
                    .open();
        } catch (AgreementChanged outdated) {
            preview();
            notice.add(new Callout(
                    Tone.DANGER, t("agreements.affiliate.changed"), t("agreements.affiliate.changed.text")));
        }
    }

    private ViewAddress overview() {
        return ViewAddress.of(AffiliatesView.class, place);
    }
}
