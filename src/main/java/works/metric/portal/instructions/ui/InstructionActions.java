package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** What the reader may do with the open instruction, each with its consequence in words. */
class InstructionActions {

    private final InstructionDetails seen;
    private final InstructionService instructions;
    private final CurrentRights rights;
    private final InstructionAddress address;
    private final Runnable refresh;

    InstructionActions(
            InstructionDetails seen,
            InstructionService instructions,
            CurrentRights rights,
            InstructionAddress address,
            Runnable refresh) {
        this.seen = seen;
        this.instructions = instructions;
        this.rights = rights;
        this.address = address;
        this.refresh = refresh;
    }

    /** The primary one first; what one may not do is not there. */
    List<Component> buttons() {
        boolean drafts = rights.has(Permission.INSTRUCTIONS_DRAFT);
        boolean activates = rights.has(Permission.INSTRUCTIONS_ACTIVATE);
        Optional<InstructionVersionDetails> active = seen.active();
        Optional<InstructionVersionDetails> draft = seen.draft();
        List<Component> buttons = new ArrayList<>();
        if (activates) {
            draft.ifPresent(version -> buttons.add(primary(activate(version))));
        }
        if (drafts && draft.isPresent()) {
            buttons.add(new Anchor(address.draft(seen.id()).href(), t("instructions.draft.edit")));
            buttons.add(new Button(
                    t("instructions.discard"), click -> discard(draft.get()).open()));
        } else if (drafts && active.isPresent()) {
            Anchor next = new Anchor(address.draft(seen.id()).href(), t("instructions.draft.next"));
            next.addClassName("primary-link");
            buttons.add(next);
        }
        if (activates) {
            active.ifPresent(version -> buttons.add(new Button(
                    t("instructions.withdraw"), click -> withdraw(version).open())));
        }
        return buttons;
    }

    private Button activate(InstructionVersionDetails draft) {
        String number = String.valueOf(draft.number());
        return new Button(t("instructions.activate", number), click -> activation(draft, number)
                .open());
    }

    private ConsequenceDialog activation(InstructionVersionDetails draft, String number) {
        String title = draft.content().title();
        ConsequenceDialog dialog = seen.active()
                .map(former -> new ConsequenceDialog(
                                t("instructions.activate.title", number),
                                t("instructions.activate.replaces", number, String.valueOf(former.number()), title))
                        .withContent(InstructionWords.diff(
                                InstructionWords.version(former),
                                former.content(),
                                InstructionWords.version(draft),
                                draft.content())))
                .orElseGet(() -> new ConsequenceDialog(
                        t("instructions.activate.title", number), t("instructions.activate.first", number, title)));
        return dialog.onConfirm(
                t("instructions.activate", number),
                reason -> attempt(
                        dialog,
                        () -> instructions.activate(seen.id(), draft.number(), seen.version()),
                        t("instructions.activated", number)));
    }

    private ConsequenceDialog withdraw(InstructionVersionDetails active) {
        String words = seen.draft()
                .map(draft -> t("instructions.withdraw.with-draft", String.valueOf(draft.number())))
                .orElseGet(() -> t("instructions.withdraw.text"));
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("instructions.withdraw.title", active.content().title()), words)
                .requireReason(t("instructions.withdraw.reason"), t("instructions.withdraw.reason.hint"))
                .dangerous();
        return dialog.onConfirm(
                t("instructions.withdraw"),
                reason -> attempt(
                        dialog,
                        () -> instructions.withdraw(seen.id(), seen.version(), reason),
                        t("instructions.withdrawn", String.valueOf(seen.number()))));
    }

    private ConsequenceDialog discard(InstructionVersionDetails draft) {
        String number = String.valueOf(draft.number());
        String words = seen.active()
                .map(active -> t("instructions.discard.beside", number, String.valueOf(active.number())))
                .orElseGet(() -> t("instructions.discard.only", number, String.valueOf(seen.number())));
        ConsequenceDialog dialog = new ConsequenceDialog(t("instructions.discard.title", number), words).dangerous();
        return dialog.onConfirm(
                t("instructions.discard"),
                reason -> attempt(
                        dialog,
                        () -> instructions.discardDraft(seen.id(), seen.version()),
                        t("instructions.discarded", number)));
    }

    /** Does it, or says in the still open dialog why not, with both versions where the words differ. */
    private void attempt(ConsequenceDialog dialog, Runnable action, String done) {
        try {
            action.run();
            Toasts.success(done);
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            dialog.problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("instructions.stale.action"));
            showBoth(dialog);
        }
        refresh.run();
    }

    private void showBoth(ConsequenceDialog dialog) {
        InstructionVersionDetails mine = seen.versions().getFirst();
        InstructionVersionDetails theirs =
                instructions.byId(seen.id()).versions().getFirst();
        if (!mine.content().equals(theirs.content())) {
            dialog.withContent(InstructionWords.diff(
                    t("instructions.stale.seen"),
                    mine.content(),
                    t("instructions.stale.stored", theirs.draftedBy()),
                    theirs.content()));
        }
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }
}
