package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.requests.BulkDetails;
import works.metric.portal.requests.BulkStep;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Progress;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Stat;
import works.metric.portal.uikit.ViewAddress;

/** One step for all requests that the list's filters leave over; with an id, how far it is. */
@Route("t/:tenant/requests/bulk/:id?")
@Requires(Permission.REQUESTS_READ)
class BulkView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 1_000;

    private final transient RequestBulkService bulks;
    private final transient CurrentRights rights;
    private final Div body = new Div();
    private transient RequestAddress address = new RequestAddress("");
    private @Nullable Registration polling;

    BulkView(RequestBulkService bulks, CurrentRights rights) {
        this.bulks = bulks;
        this.rights = rights;
        body.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return t("requests.bulk.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new RequestAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new));
        QueryParameters url = event.getLocation().getQueryParameters();
        Optional<UUID> id = event.getRouteParameters().get("id").map(BulkView::id);
        stopPolling();
        removeAll();
        body.removeAll();
        add(
                new PageHeader(t("requests.bulk.title"))
                        .withCrumbs(new Crumb(
                                t("requests.list.title"),
                                address.list().with(url).href()))
                        .withLead(t("requests.bulk.lead")),
                body);
        if (id.isPresent()) {
            watch(bulks.details(id.get()));
        } else {
            choose(RequestListQuery.read(url).filter());
        }
    }

    private void choose(RequestFilter filter) {
        int count = bulks.matching(filter);
        if (count == 0 || count > RequestBulkService.MOST) {
            body.add(new Paragraph(
                    t(count == 0 ? "requests.rule.bulk.none" : "requests.rule.bulk.most", RequestBulkService.MOST)));
            return;
        }
        Div actions = new Div();
        actions.addClassName("actions");
        for (BulkStep step : BulkStep.values()) {
            if (rights.has(step.permission())) {
                actions.add(new Button(words(step, "action"), click -> ask(step, count, filter)));
            }
        }
        body.add(new Section(t("requests.bulk.matching", count), actions).framed());
    }

    private void ask(BulkStep step, int count, RequestFilter filter) {
        UUID id = Ids.next();
        TextArea reason = new TextArea(t("requests.bulk.words"));
        reason.setMaxLength(5_000);
        reason.setWidthFull();
        ConsequenceDialog dialog =
                new ConsequenceDialog(words(step, "action"), t("requests.bulk." + inKey(step) + ".text", count));
        if (step == BulkStep.CANCEL) {
            dialog.dangerous().withContent(reason);
        }
        dialog.onConfirm(words(step, "confirm"), none -> {
                    try {
                        bulks.begin(id, step, reason.getValue(), filter);
                        open(id).open();
                    } catch (Invalid invalid) {
                        Invalid.Problem problem = invalid.problems().getFirst();
                        dialog.problem(t(problem.key(), problem.arguments()));
                    }
                })
                .open();
    }

    /** Asks again each second while the work goes on. */
    private void watch(BulkDetails seen) {
        show(seen);
        if (seen.isRunning()) {
            UI ui = UI.getCurrentOrThrow();
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(poll -> {
                BulkDetails now = bulks.details(seen.id());
                show(now);
                if (!now.isRunning()) {
                    stopPolling();
                }
            });
        }
    }

    private void show(BulkDetails bulk) {
        body.removeAll();
        String state = words(bulk.step(), "action") + ": "
                + t(bulk.isRunning() ? "requests.bulk.running" : "requests.bulk.finished", bulk.askedBy());
        if (bulk.isRunning()) {
            Progress progress = new Progress(state);
            progress.show(bulk.fraction(), state);
            body.add(progress);
        } else {
            body.add(new Paragraph(state));
        }
        body.add(Stat.row(
                new Stat(String.valueOf(bulk.done()), t("requests.bulk.done", bulk.total())),
                new Stat(String.valueOf(bulk.failed()), t("requests.bulk.failed"))));
        if (!bulk.failures().isEmpty()) {
            body.add(failures(bulk));
        }
    }

    private Component failures(BulkDetails bulk) {
        RecordTable<BulkDetails.Failure> table = new RecordTable<>(t("requests.bulk.failed"));
        table.text(t("requests.field.reference"), BulkDetails.Failure::reference);
        table.text(t("requests.bulk.why"), failure -> t(failure.problem()));
        table.link(failure -> address.open(failure.request()).href());
        return new Section(t("requests.bulk.left-out"), table.items(bulk.failures()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrentOrThrow().setPollInterval(-1);
        }
    }

    private ViewAddress open(UUID id) {
        return new ViewAddress(address.list().path() + "/bulk/" + id, QueryParameters.empty());
    }

    private static String words(BulkStep step, String part) {
        return t("requests.bulk." + inKey(step) + "." + part);
    }

    private static String inKey(BulkStep step) {
        return RequestListQuery.inUrl(step);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
