package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementChanged;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementFile;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementStanding;
import works.metric.portal.agreements.AgreementState;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.FileButton;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Reading the next version and accepting it for the tenant. */
@Route("t/:tenant/agreement/accept")
@Requires(Permission.AGREEMENTS_READ)
class AcceptAgreementView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final AgreementService agreements;
    private final CurrentRights rights;
    private final Div notice = new Div();

    private RouteParameters place = RouteParameters.empty();

    AcceptAgreementView(AgreementService agreements, CurrentRights rights) {
        this.agreements = agreements;
        this.rights = rights;
        notice.getElement().setAttribute("role", "alert");
        narrow();
    }

    @Override
    public String getPageTitle() {
        return t("agreements.accept.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        show();
    }

    private void show() {
        removeAll();
        notice.removeAll();
        PageHeader header = new PageHeader(t("agreements.accept.title"))
                .withCrumbs(new Crumb(t("agreements.title"), overview().href()))
                .withLead(t("agreements.accept.lead"))
                .withLaw("Art. 28(3), 28(9) GDPR");
        add(header, notice);
        AgreementStanding standing = agreements.standing();
        if (!standing.maySign()) {
            add(new Callout(Tone.WARNING, t("agreements.accept.not-you"), t("agreements.who-accepts"))
                    .withAction(back(t("agreements.accept.back"))));
        } else if (standing.waits()) {
            add(parts(agreements.prepare(), standing.signedAtOnce()));
        } else {
            add(new Callout(Tone.SUCCESS, t("agreements.accept.nothing"), t("agreements.accept.nothing.text"))
                    .withAction(back(t("agreements.accept.back"))));
        }
    }

    private Component[] parts(AgreementPreview preview, boolean signedAtOnce) {
        FileButton document = AgreementPdf.button(t("agreements.accept.open"), rights, () -> open(preview));
        AcceptanceForm form = new AcceptanceForm(
                preview, signedAtOnce, document, back(t("agreements.accept.cancel")), word -> accept(preview, word));
        return new Component[] {
            new Section(
                            t("agreements.accept.read", String.valueOf(preview.number())),
                            ContentFacts.of(preview.content()),
                            document)
                    .withLead(t("agreements.accept.read.lead"))
                    .framed(),
            new Section(t("agreements.accept.sign"), form)
                    .withLaw("Art. 28(9) GDPR")
                    .framed()
        };
    }

    private Optional<AgreementFile> open(AgreementPreview preview) {
        try {
            return Optional.of(agreements.open(preview.id()));
        } catch (AgreementChanged outdated) {
            lookAgain();
            return Optional.empty();
        }
    }

    private void accept(AgreementPreview preview, NewAcceptance word) {
        try {
            AgreementDetails accepted = agreements.accept(preview.id(), word);
            Toasts.success(t(
                    accepted.state() == AgreementState.IN_FORCE
                            ? "agreements.accept.done"
                            : "agreements.accept.done.unanswered",
                    String.valueOf(accepted.number())));
            overview().open();
        } catch (AgreementChanged outdated) {
            lookAgain();
        }
    }

    /** Shows what the agreement says by now, and that it is not what was read. */
    private void lookAgain() {
        show();
        notice.add(new Callout(Tone.DANGER, t("agreements.accept.changed"), t("agreements.accept.changed.text")));
    }

    private Anchor back(String text) {
        return new Anchor(overview().href(), text);
    }

    private ViewAddress overview() {
        return ViewAddress.of(AgreementView.class, place);
    }
}
