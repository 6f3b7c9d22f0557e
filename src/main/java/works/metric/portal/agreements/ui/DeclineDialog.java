package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.WaitingAgreement;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** Refuses to sign for MetricWorks; the reason goes to the tenant. */
class DeclineDialog extends ConsequenceDialog {

    DeclineDialog(WaitingAgreement row, String tenant, CountersignService service, Runnable done) {
        super(
                t(
                        "agreements.countersign.decline.title",
                        String.valueOf(row.agreement().number()),
                        tenant),
                t("agreements.countersign.decline.text", tenant));
        requireReason(t("agreements.answer.reason"), t("agreements.countersign.decline.help"));
        dangerous();
        onConfirm(t("agreements.countersign.decline"), reason -> {
            try {
                service.decline(
                        row.tenant(), row.agreement().id(), row.agreement().bytesSha256(), reason);
                Toasts.success(t("agreements.countersign.declined", tenant));
                done.run();
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                problem(t(first.key(), first.arguments()));
            } catch (Stale | OptimisticLockingFailureException stale) {
                problem(t("agreements.countersign.stale"));
                done.run();
            }
        });
    }
}
