package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.UUID;
import works.metric.portal.access.Ids;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.uikit.ConsequenceDialog;

/** Gives the open case to a certain person, with a note for them. */
class HandOverDialog extends ConsequenceDialog {

    HandOverDialog(CaseDesk desk, RequestDetails seen) {
        super(t("requests.give.title", seen.reference()), t("requests.give.consequence"));
        UUID noteId = Ids.next();
        PersonField person = new PersonField(desk.work().colleagues());
        Words note = new Words(t("requests.give.note"), t("requests.give.note.help"), false);
        withContent(person, note);
        onConfirm(
                t("requests.give.confirm"),
                none -> desk.act(
                        seen,
                        this,
                        () -> desk.work().assignTo(seen.id(), seen.version(), person.person(), noteId, note.getValue()),
                        "requests.give.done",
                        (field, problem) -> {
                            if (field.equals("assignee")) {
                                person.mark(problem);
                            } else {
                                note.mark(problem);
                            }
                        }));
    }
}
