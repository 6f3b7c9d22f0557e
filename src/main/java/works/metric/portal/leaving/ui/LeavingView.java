package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.leaving.Certificate;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingPlan;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingSide;
import works.metric.portal.leaving.LeavingStanding;
import works.metric.portal.leaving.LeavingState;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Whether and when the contract ends, what becomes of the data, and the certificate of deletion. */
@Route("t/:tenant/leaving")
@Requires(Permission.LEAVING_READ)
class LeavingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LeavingService service;
    private final transient CatalogueService catalogues;
    private final ZoneId zone;

    private RouteParameters place = RouteParameters.empty();

    LeavingView(LeavingService service, CatalogueService catalogues, TenantService tenants) {
        this.service = service;
        this.catalogues = catalogues;
        this.zone = tenants.current().timeZone();
    }

    @Override
    public String getPageTitle() {
        return t("leaving.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        show();
    }

    private void show() {
        LeavingStanding standing = service.standing();
        removeAll();
        PageHeader header =
                new PageHeader(t("leaving.title")).withLead(t("leaving.lead")).withLaw("Art. 28(3)(g) GDPR");
        add(header);
        LeavingCase current = standing.current();
        if (current == null) {
            goesOn(standing.mayDecide());
        } else {
            header.withStatus(LeavingFacts.badge(current.leaving(), current.over()));
            if (standing.mayDecide() && !current.over()) {
                actions(header, current.leaving());
            }
            ends(current);
        }
        if (!standing.withdrawn().isEmpty()) {
            add(new Section(t("leaving.withdrawn"), withdrawn(standing.withdrawn())));
        }
    }

    private void goesOn(boolean mayDecide) {
        EmptyState none = new EmptyState(Symbol.CHECK, t("leaving.none"), t("leaving.none.text"));
        if (mayDecide) {
            none.withAction(new Anchor(ViewAddress.of(NoticeView.class, place).href(), t("leaving.give")));
        }
        add(none);
        if (!mayDecide) {
            add(new Callout(Tone.INFO, t("leaving.not-you"), t("leaving.not-you.text")));
        }
    }

    private void actions(PageHeader header, LeavingDetails leaving) {
        header.withActions(new Button(
                t("leaving.choose"), click -> new ChooseDialog(leaving, service, catalogues, this::show).open()));
        if (leaving.side() == LeavingSide.TENANT) {
            header.withActions(new Button(t("leaving.withdraw"), click -> withdraw(leaving)));
        }
    }

    private void ends(LeavingCase current) {
        LeavingDetails leaving = current.leaving();
        if (leaving.state() == LeavingState.GIVEN) {
            add(
                    current.over()
                            ? new Callout(
                                    Tone.WARNING, t("leaving.over"), t("leaving.over.text", LeavingPlan.DAYS_TO_READ))
                            : new Callout(Tone.INFO, t("leaving.coming"), t("leaving.coming.text")));
        }
        Certificate certificate = current.certificate();
        if (certificate != null) {
            add(new Section(t("leaving.certificate"), certificate(leaving, certificate), download(leaving))
                    .withLead(t("leaving.certificate.lead"))
                    .withLaw("Art. 28(3)(g) GDPR")
                    .framed());
        }
        add(
                new Section(t("leaving.dates"), LeavingFacts.plan(leaving.plan()))
                        .withLead(t("leaving.dates.lead", LeavingPlan.DAYS_TO_READ))
                        .framed(),
                new Section(t("leaving.notice"), LeavingFacts.of(leaving, zone)).framed(),
                new Section(t("leaving.steps"), StepTable.of(current.steps(), null))
                        .withLead(t(current.over() ? "leaving.steps.lead" : "leaving.steps.coming")));
    }

    private KeyFacts certificate(LeavingDetails leaving, Certificate certificate) {
        return new KeyFacts()
                .fact(t("leaving.certified-at"), Moment.of(certificate.at(), zone))
                .fact(t("leaving.certified-by"), certificate.typedName() + ", " + certificate.position())
                .fact(t("leaving.sha256"), certificate.sha256())
                .fact(t("leaving.closes-on"), Moment.of(leaving.plan().closesOn()));
    }

    private Anchor download(LeavingDetails leaving) {
        return Downloads.link(
                t("leaving.certificate.download"),
                "certificate-of-deletion-" + place.get("tenant").orElse("") + ".pdf",
                "application/pdf",
                () -> service.certificate(leaving.id()));
    }

    private RecordTable<LeavingDetails> withdrawn(List<LeavingDetails> all) {
        RecordTable<LeavingDetails> table = new RecordTable<>(t("leaving.withdrawn"));
        table.component(t("leaving.given-at"), one -> Moment.of(one.givenAt(), zone));
        table.text(t("leaving.given-by"), one -> t("leaving.given-by." + one.side(), one.givenBy()));
        table.component(t("leaving.ends-on"), one -> Moment.of(one.plan().endsOn()));
        table.text(t("leaving.reason"), LeavingDetails::reason);
        table.text(
                t("leaving.withdrawn.why"),
                one -> one.withdrawal() == null
                        ? ""
                        : t(
                                "leaving.withdrawn.by",
                                one.withdrawal().reason(),
                                one.withdrawal().by()));
        return table.items(all);
    }

    private void withdraw(LeavingDetails leaving) {
        ConsequenceDialog dialog = new ConsequenceDialog(t("leaving.withdraw.title"), t("leaving.withdraw.text"));
        dialog.requireReason(t("leaving.reason"), t("leaving.withdraw.help"))
                .onConfirm(t("leaving.withdraw"), reason -> {
                    try {
                        service.withdraw(leaving.id(), leaving.version(), reason);
                        Toasts.success(t("leaving.withdraw.done"));
                        show();
                    } catch (Invalid invalid) {
                        Invalid.Problem first = invalid.problems().getFirst();
                        dialog.problem(t(first.key(), first.arguments()));
                    } catch (Stale | OptimisticLockingFailureException stale) {
                        dialog.problem(t("leaving.stale"));
                        show();
                    }
                })
                .open();
    }
}
