package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.agreements.AccessionAnswerService;
import works.metric.portal.agreements.WaitingAccession;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Toasts;

/** Affiliates that tenants have signed for and MetricWorks has not answered. */
class WaitingAffiliates extends RecordTable<WaitingAccession> {

    private final transient AccessionAnswerService service;
    private final transient Function<TenantId, String> names;
    private final transient Runnable refresh;

    WaitingAffiliates(
            List<WaitingAccession> rows,
            ZoneId zone,
            Function<TenantId, String> names,
            AccessionAnswerService service,
            Runnable refresh) {
        super(t("agreements.affiliates.waiting"));
        this.service = service;
        this.names = names;
        this.refresh = refresh;
        text(t("agreements.countersign.tenant"), row -> names.apply(row.tenant()));
        text(t("agreements.affiliate.name"), row -> row.accession().name());
        component(
                t("agreements.affiliate.begins"),
                row -> Moment.of(row.accession().beginsOn()));
        component(
                t("agreements.affiliate.signed-at"),
                row -> Moment.of(row.accession().signedAt(), zone));
        text(
                t("agreements.affiliate.signed-by"),
                row -> t(
                        "agreements.fact.signed-as.value",
                        row.accession().typedName(),
                        row.accession().position()));
        component(t("agreements.signatory.action"), this::actions);
        items(rows);
    }

    private Component actions(WaitingAccession row) {
        String tenant = names.apply(row.tenant());
        Button agree = new Button(
                t("agreements.affiliates.agree"),
                click -> new AgreeAccessionDialog(row, tenant, service, refresh).open());
        agree.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(
                new Button(t("agreements.affiliates.read"), click -> read(row, tenant)),
                agree,
                new Button(t("agreements.affiliates.refuse"), click -> refuse(row, tenant)));
        actions.addClassName("actions");
        return actions;
    }

    private void read(WaitingAccession row, String tenant) {
        String name = row.accession().name();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(t("agreements.affiliates.read.title", name));
        dialog.setWidth("40rem");
        Div content = new Div(new Paragraph(t("agreements.affiliates.read.text", name, tenant)));
        content.addClassName("consequence");
        try {
            service.read(row.tenant(), row.accession().id())
                    .forEach(passage -> content.add(AgreementTextView.line(passage)));
        } catch (NotFound answered) {
            Toasts.problem(t("agreements.affiliate.stale"));
            refresh.run();
            return;
        }
        dialog.add(content);
        dialog.getFooter().add(new Button(t("agreements.affiliates.close"), click -> dialog.close()));
        dialog.open();
    }

    private void refuse(WaitingAccession row, String tenant) {
        String name = row.accession().name();
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("agreements.affiliates.refuse.title", name),
                        t("agreements.affiliates.refuse.text", name, tenant))
                .requireReason(t("agreements.answer.reason"), t("agreements.countersign.decline.help"))
                .dangerous();
        dialog.onConfirm(t("agreements.affiliates.refuse"), reason -> {
            try {
                service.refuse(
                        row.tenant(), row.accession().id(), row.accession().contentSha256(), reason);
                Toasts.success(t("agreements.affiliates.refused", tenant));
                refresh.run();
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                dialog.problem(t(first.key(), first.arguments()));
            } catch (NotFound | Stale | OptimisticLockingFailureException meanwhile) {
                dialog.problem(t("agreements.affiliate.stale"));
            }
        });
        dialog.open();
    }
}
