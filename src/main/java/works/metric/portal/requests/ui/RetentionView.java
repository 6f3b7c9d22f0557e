package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.requests.RequestRetentionService;
import works.metric.portal.requests.RetentionDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;

/** How long the identifiers of closed requests are kept: read by all who read requests, changed by who decides for them. */
@Route("t/:tenant/requests/retention")
@Requires(Permission.REQUESTS_READ)
class RetentionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestRetentionService retention;
    private final boolean decides;

    RetentionView(RequestRetentionService retention, CurrentRights rights) {
        narrow();
        this.retention = retention;
        this.decides = rights.has(Permission.REQUESTS_RETENTION);
    }

    @Override
    public String getPageTitle() {
        return t("requests.retention.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new RequestAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new)));
    }

    private void show(RequestAddress address) {
        RetentionDetails current = retention.current();
        Section now = new Section(
                t("requests.retention.now"),
                new Paragraph(words(current.months())),
                new Paragraph(t(current.chosen() ? "requests.retention.chosen" : "requests.retention.default")));
        if (decides) {
            Button change = new Button(t("requests.retention.change"), click -> ask(current, address));
            change.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            now.withActions(change);
        }
        removeAll();
        add(
                new PageHeader(t("requests.retention.title"))
                        .withCrumbs(new Crumb(
                                t("requests.list.title"), address.list().href()))
                        .withLead(t("requests.retention.lead"))
                        .withLaw(t("requests.retention.law")),
                now,
                new Section(t("requests.retention.what"), new Paragraph(t("requests.retention.what.text"))));
    }

    private void ask(RetentionDetails seen, RequestAddress address) {
        IntegerField months = new IntegerField(t("requests.retention.months"));
        months.setMin(0);
        months.setMax(RequestRetentionService.MOST_MONTHS);
        months.setStepButtonsVisible(true);
        months.setValue(seen.months());
        months.setHelperText(t("requests.retention.months.help", RequestRetentionService.MOST_MONTHS));
        ConsequenceDialog dialog =
                new ConsequenceDialog(t("requests.retention.change.title"), t("requests.retention.change.text"));
        dialog.withContent(months);
        dialog.onConfirm(t("requests.retention.save"), none -> {
            Integer chosen = months.getValue();
            if (chosen == null) {
                dialog.problem(t("rule.range", 0, RequestRetentionService.MOST_MONTHS));
                return;
            }
            try {
                Toasts.success(words(retention.change(seen.version(), chosen).months()));
                show(address);
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                dialog.problem(t(first.key(), first.arguments()));
            } catch (Stale | OptimisticLockingFailureException stale) {
                dialog.problem(
                        t("requests.retention.stale", words(retention.current().months())));
            }
        });
        dialog.open();
    }

    private static String words(int months) {
        return months == 0 ? t("requests.retention.at-once") : t("requests.retention.for", months);
    }
}
