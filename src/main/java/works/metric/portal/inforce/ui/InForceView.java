package works.metric.portal.inforce.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.ZoneId;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.inforce.AppliedState;
import works.metric.portal.inforce.InForceService;
import works.metric.portal.inforce.InForceStanding;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** What is in force, which of MetricWorks' systems apply it, and what they would be told. */
@Route("t/:tenant/in-force")
@Requires(Permission.INSTRUCTIONS_READ)
class InForceView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InForceService inForce;
    private final transient CatalogueService catalogues;
    private final ZoneId zone;
    private final Div content = new Div();

    InForceView(InForceService inForce, CatalogueService catalogues, TenantService tenants) {
        this.inForce = inForce;
        this.catalogues = catalogues;
        this.zone = tenants.current().timeZone();
        content.addClassName("parts");
        add(new PageHeader(t("inforce.title")).withLead(t("inforce.lead")).withLaw(t("inforce.law")), content);
    }

    @Override
    public String getPageTitle() {
        return t("inforce.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InForceStanding standing = inForce.standing();
        content.removeAll();
        content.add(
                new Section(t("inforce.now"), facts(standing)),
                new Section(t("inforce.systems"), systems(standing)).withLead(t("inforce.systems.lead")),
                new Section(t("inforce.ask"), new QuestionForm(inForce, catalogues, standing.apps()))
                        .withLead(t("inforce.ask.lead")));
    }

    private Component facts(InForceStanding standing) {
        KeyFacts facts = new KeyFacts()
                .fact(t("inforce.state"), String.valueOf(standing.number()))
                .fact(t("inforce.since"), Moment.of(standing.since(), zone));
        Instant next = standing.next();
        return next == null
                ? facts.fact(t("inforce.next"), t("inforce.next.none"))
                : facts.fact(t("inforce.next"), Moment.of(next, zone));
    }

    private Component systems(InForceStanding standing) {
        RecordTable<AppliedState> table = new RecordTable<>(t("inforce.systems"));
        table.text(t("inforce.system"), AppliedState::system);
        table.text(t("inforce.applies"), InForceView::applies);
        table.component(t("inforce.confirmed"), this::confirmed);
        table.component(t("inforce.standing"), InForceView::badge).corner();
        return table.whenEmpty(
                        new EmptyState(Symbol.SETTINGS, t("inforce.systems.none"), t("inforce.systems.none.text")))
                .items(standing.systems());
    }

    private static String applies(AppliedState state) {
        Long number = state.number();
        return number == null ? t("inforce.applies.none") : t("inforce.applies.state", String.valueOf(number));
    }

    private Component confirmed(AppliedState state) {
        Instant at = state.confirmedAt();
        return at == null ? new Div() : Moment.of(at, zone);
    }

    private static StatusBadge badge(AppliedState state) {
        if (state.number() == null) {
            return new StatusBadge(Tone.NEUTRAL, t("inforce.badge.silent"));
        }
        return state.behind() == 0
                ? new StatusBadge(Tone.SUCCESS, t("inforce.badge.current"))
                : new StatusBadge(Tone.WARNING, t("inforce.badge.behind", state.behind()));
    }
}
