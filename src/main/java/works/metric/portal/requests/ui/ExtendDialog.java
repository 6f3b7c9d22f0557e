package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import works.metric.portal.requests.RequestDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;

/** The controller takes more time, once, with a reason that the person is told (GDPR Art. 12(3)). */
class ExtendDialog extends ConsequenceDialog {

    ExtendDialog(CaseDesk desk, RequestDetails seen) {
        super(
                t("requests.extend.title", seen.reference()),
                t(
                        "requests.extend.consequence",
                        Dates.day(seen.clocks().legal()),
                        Dates.day(seen.regulation()
                                .extendedDate(seen.submittedOn())
                                .orElse(seen.clocks().legal()))));
        Words reason = new Words(t("requests.extend.words"), t("requests.extend.words.help"), true);
        withContent(reason);
        onConfirm(
                t("requests.extend.confirm"),
                none -> desk.act(
                        seen,
                        this,
                        () -> desk.work().extend(seen.id(), seen.version(), reason.getValue()),
                        "requests.extend.done",
                        (field, problem) -> reason.mark(problem)));
    }
}
