package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.agreements.OwnPaperAnswerService;
import works.metric.portal.agreements.WaitingOwnPaper;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;

/** What tenants have handed in and MetricWorks has not answered. */
class WaitingOwnPapers extends RecordTable<WaitingOwnPaper> {

    private final transient OwnPaperAnswerService service;
    private final transient Function<TenantId, String> names;
    private final transient Runnable refresh;

    WaitingOwnPapers(
            List<WaitingOwnPaper> rows,
            ZoneId zone,
            Function<TenantId, String> names,
            OwnPaperAnswerService service,
            Runnable refresh) {
        super(t("agreements.own-paper.waiting"));
        this.service = service;
        this.names = names;
        this.refresh = refresh;
        text(t("agreements.countersign.tenant"), row -> names.apply(row.tenant()));
        text(t("agreements.own-paper.title"), row -> row.paper().title());
        component(
                t("agreements.own-paper.signed-on"),
                row -> Moment.of(row.paper().signedOn()));
        component(t("agreements.own-paper.from"), row -> Moment.of(row.paper().validFrom()));
        component(t("agreements.own-paper.until"), row -> until(row.paper().validUntil()));
        text(
                t("agreements.own-paper.signed-by"),
                row -> row.paper().signedByTenant() + " / " + row.paper().signedByProcessor());
        component(
                t("agreements.own-paper.handed-in-at"),
                row -> Moment.of(row.paper().handedInAt(), zone));
        component(t("agreements.signatory.action"), this::actions);
        items(rows);
    }

    private Component actions(WaitingOwnPaper row) {
        String tenant = names.apply(row.tenant());
        Button confirm = new Button(t("agreements.own-paper.confirm"), click -> ask(
                        new ConsequenceDialog(
                                t("agreements.own-paper.confirm.title", tenant),
                                t("agreements.own-paper.confirm.text")),
                        t("agreements.own-paper.confirm"),
                        none -> service.confirm(
                                row.tenant(), row.paper().id(), row.paper().bytesSha256()))
                .open());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Button refuse = new Button(t("agreements.own-paper.refuse"), click -> ask(
                        new ConsequenceDialog(
                                        t("agreements.own-paper.refuse.title", tenant),
                                        t("agreements.own-paper.refuse.text", tenant))
                                .requireReason(t("agreements.answer.reason"), t("agreements.countersign.decline.help")),
                        t("agreements.own-paper.refuse"),
                        reason -> service.refuse(
                                row.tenant(), row.paper().id(), row.paper().bytesSha256(), reason))
                .open());
        Div actions = new Div(
                Downloads.link(
                        t("agreements.own-paper.save"), row.paper().fileName(), "application/pdf", () -> service.file(
                                        row.tenant(), row.paper().id())
                                .bytes()),
                confirm,
                refuse);
        actions.addClassName("actions");
        return actions;
    }

    private ConsequenceDialog ask(ConsequenceDialog dialog, String verb, Consumer<String> work) {
        return dialog.onConfirm(verb, reason -> {
            try {
                work.accept(reason);
                refresh.run();
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                dialog.problem(t(first.key(), first.arguments()));
            } catch (NotFound | Stale | OptimisticLockingFailureException meanwhile) {
                dialog.problem(t("agreements.own-paper.stale"));
            }
        });
    }

    private static Component until(@Nullable LocalDate until) {
        return until == null ? new Span(t("agreements.signatory.open")) : Moment.of(until);
    }
}
