package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.List;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.OwnPaperDetails;
import works.metric.portal.agreements.OwnPaperService;
import works.metric.portal.agreements.OwnPaperState;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Agreements that were negotiated and signed outside the portal. */
@Route("t/:tenant/agreement/own-paper")
@Requires(Permission.AGREEMENTS_READ)
class OwnPaperView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnPaperService papers;
    private final SignatoryService signatories;
    private final AgreementTextService texts;

    private RouteParameters place = RouteParameters.empty();

    OwnPaperView(OwnPaperService papers, SignatoryService signatories, AgreementTextService texts) {
        this.papers = papers;
        this.signatories = signatories;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.own-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        show();
    }

    private void show() {
        boolean maySign = signatories.maySign();
        removeAll();
        PageHeader header = new PageHeader(t("agreements.own-paper"))
                .withCrumbs(new Crumb(
                        t("agreements.title"),
                        ViewAddress.of(AgreementView.class, place).href()))
                .withLead(t("agreements.own-paper.lead"))
                .withLaw("Art. 28(3) GDPR");
        if (maySign) {
            Button handIn =
                    new Button(t("agreements.own-paper.hand-in"), click -> new HandInDialog(papers, this::show).open());
            handIn.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(handIn);
        }
        add(header, table(papers.list(), texts.today(), maySign));
    }

    private RecordTable<OwnPaperDetails> table(List<OwnPaperDetails> all, LocalDate today, boolean maySign) {
        RecordTable<OwnPaperDetails> table = new RecordTable<>(t("agreements.own-paper"));
        table.text(t("agreements.own-paper.title"), OwnPaperDetails::title);
        table.component(t("agreements.column.state"), paper -> badge(paper, today))
                .corner();
        table.component(t("agreements.own-paper.signed-on"), paper -> Moment.of(paper.signedOn()));
        table.component(t("agreements.own-paper.from"), paper -> Moment.of(paper.validFrom()));
        table.component(t("agreements.own-paper.until"), OwnPaperView::until);
        table.text(
                t("agreements.own-paper.signed-by"),
                paper -> paper.signedByTenant() + " / " + paper.signedByProcessor());
        table.text(t("agreements.answer.reason"), paper -> paper.reason() == null ? "" : paper.reason())
                .quiet();
        table.component(t("agreements.signatory.action"), paper -> actions(paper, today, maySign));
        return table.whenEmpty(new EmptyState(
                        Symbol.DOCUMENT, t("agreements.own-paper.none"), t("agreements.own-paper.none.text")))
                .items(all);
    }

    private Component actions(OwnPaperDetails paper, LocalDate today, boolean maySign) {
        Div actions = new Div(Downloads.link(
                t("agreements.own-paper.save"), paper.fileName(), "application/pdf", () -> papers.download(paper.id())
                        .bytes()));
        actions.addClassName("actions");
        if (maySign && paper.state() == OwnPaperState.WAITING) {
            actions.add(new Button(t("agreements.own-paper.withdraw"), click -> new OwnPaperDialogs(papers, this::show)
                    .withdraw(paper)));
        }
        LocalDate until = paper.validUntil();
        if (maySign && paper.state() == OwnPaperState.CONFIRMED && (until == null || !until.isBefore(today))) {
            actions.add(new Button(
                    t("agreements.signatory.end"), click -> new OwnPaperDialogs(papers, this::show).end(paper, today)));
        }
        return actions;
    }

    private static Component until(OwnPaperDetails paper) {
        LocalDate until = paper.validUntil();
        return until == null ? new Span(t("agreements.signatory.open")) : Moment.of(until);
    }

    static StatusBadge badge(OwnPaperDetails paper, LocalDate today) {
        if (paper.state() == OwnPaperState.CONFIRMED) {
            return paper.bindsOn(today)
                    ? new StatusBadge(Tone.SUCCESS, t("agreements.own-paper.state.NOW"))
                    : new StatusBadge(
                            Tone.NEUTRAL,
                            t("agreements.own-paper.state." + (paper.validFrom().isAfter(today) ? "LATER" : "OVER")));
        }
        Tone tone =
                switch (paper.state()) {
                    case WAITING, CONFIRMED -> Tone.INFO;
                    case REFUSED -> Tone.DANGER;
                    case WITHDRAWN -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("agreements.own-paper.state." + paper.state()));
    }
}
