package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** A step on an instruction as the reader saw it, confirmed in a dialog that stays open when it is refused. */
final class InstructionAttempt {

    private final InstructionDetails seen;
    private final InstructionDesk desk;
    private final Runnable refresh;

    InstructionAttempt(InstructionDetails seen, InstructionDesk desk, Runnable refresh) {
        this.seen = seen;
        this.desk = desk;
        this.refresh = refresh;
    }

    interface Step {
        /** @return what was done, in words */
        String done();
    }

    void on(ConsequenceDialog dialog, Step step) {
        on(dialog, step, Map.of());
    }

    /**
     * Does it, or says in the still open dialog why not, with both versions where the words differ.
     *
     * @param fields of the dialog by the names that the services use, besides its reason
     */
    void on(ConsequenceDialog dialog, Step step, Map<String, ? extends HasValidationProperties> fields) {
        try {
            Toasts.success(step.done());
        } catch (Invalid invalid) {
            Refusal.show(dialog, invalid, fields);
            return;
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("instructions.stale.action"));
            showBoth(dialog);
        }
        refresh.run();
    }

    private void showBoth(ConsequenceDialog dialog) {
        InstructionVersionDetails mine = seen.versions().getFirst();
        InstructionVersionDetails theirs =
                desk.instructions().byId(seen.id()).versions().getFirst();
        if (!mine.content().equals(theirs.content())) {
            dialog.withContent(InstructionWords.diff(
                    desk.sentences(),
                    t("instructions.stale.seen"),
                    mine.content(),
                    t("instructions.stale.stored", theirs.draftedBy()),
                    theirs.content()));
        }
    }
}
