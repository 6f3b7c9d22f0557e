package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.UUID;
import works.metric.portal.access.Ids;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.uikit.ConsequenceDialog;

/** A remark on the case, for both sides or for one's own. */
class CommentDialog extends ConsequenceDialog {

    CommentDialog(CaseDesk desk, RequestDetails seen) {
        super(t("requests.comment.title", seen.reference()), t("requests.comment.consequence"));
        UUID id = Ids.next();
        Words text = new Words(t("requests.comment.words"), t("requests.comment.words.help"), true);
        Checkbox ownSideOnly = new Checkbox(t("requests.comment.own-side"));
        withContent(text, ownSideOnly);
        onConfirm(
                t("requests.comment.confirm"),
                none -> desk.act(
                        seen,
                        this,
                        () -> desk.work().comment(seen.id(), id, text.getValue(), ownSideOnly.getValue()),
                        "requests.comment.done",
                        (field, problem) -> text.mark(problem)));
    }
}
