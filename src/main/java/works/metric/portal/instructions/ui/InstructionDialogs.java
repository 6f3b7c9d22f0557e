package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Texts;

/** What is asked before something is done to the open instruction: its consequence in words, and what has to be said to it. */
final class InstructionDialogs {

    private final InstructionDetails seen;
    private final InstructionDesk desk;
    private final ZoneId zone;
    private final InstructionAttempt attempt;

    InstructionDialogs(InstructionDetails seen, InstructionDesk desk, ZoneId zone, Runnable refresh) {
        this.seen = seen;
        this.desk = desk;
        this.zone = zone;
        this.attempt = new InstructionAttempt(seen, desk, refresh);
    }

    ConsequenceDialog activation(InstructionVersionDetails draft) {
        String title = draft.content().title();
        ConsequenceDialog dialog = seen.active()
                .map(former -> new ConsequenceDialog(
                                t("instructions.activate.title", number(draft)),
                                t("instructions.activate.replaces", number(draft), number(former), title))
                        .withContent(InstructionWords.diff(
                                desk.sentences(),
                                InstructionWords.version(former),
                                former.content(),
                                InstructionWords.version(draft),
                                draft.content())))
                .orElseGet(() -> new ConsequenceDialog(
                        t("instructions.activate.title", number(draft)),
                        t("instructions.activate.first", number(draft), title)));
        return decided(dialog, draft, t("instructions.activate", number(draft)), activation -> {
            InstructionDetails after =
                    desk.instructions().activate(seen.id(), draft.number(), seen.version(), activation);
            return after.active().filter(one -> one.number() == draft.number()).isPresent()
                    ? t("instructions.activated", number(draft))
                    : t("instructions.decided", number(draft));
        });
    }

    ConsequenceDialog submission(InstructionVersionDetails draft) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("instructions.submit", number(draft)), t("instructions.submit.text", number(draft)));
        return decided(dialog, draft, t("instructions.submit", number(draft)), activation -> {
            desk.approval().submit(seen.id(), draft.number(), seen.version(), activation);
            return t("instructions.submitted", number(draft));
        });
    }

    private interface Deciding {
        String decide(Activation activation);
    }

    /** With a moment, and with a reason where it replaces a version. */
    private ConsequenceDialog decided(
            ConsequenceDialog dialog, InstructionVersionDetails draft, String confirm, Deciding deciding) {
        When when = new When(zone);
        if (draft.number() > 1) {
            dialog.requireWords(t("instructions.why"), t("instructions.why.hint"));
        }
        dialog.withContent(when);
        return dialog.onConfirm(
                confirm,
                reason -> attempt.on(
                        dialog,
                        () -> deciding.decide(new Activation(reason, when.read())),
                        Map.of("effectiveAt", when.field())));
    }

    ConsequenceDialog approve(InstructionVersionDetails submitted) {
        Instant wanted = submitted.path().wantedAt();
        String words = wanted == null
                ? t("instructions.approve.now", number(submitted))
                : t("instructions.approve.later", number(submitted), Dates.moment(wanted, zone));
        ConsequenceDialog dialog = new ConsequenceDialog(t("instructions.approve", number(submitted)), words);
        seen.active()
                .ifPresent(former -> dialog.withContent(InstructionWords.diff(
                        desk.sentences(),
                        InstructionWords.version(former),
                        former.content(),
                        InstructionWords.version(submitted),
                        submitted.content())));
        return dialog.onConfirm(
                t("instructions.approve", number(submitted)),
                reason -> attempt.on(dialog, () -> {
                    desk.approval().approve(seen.id(), submitted.number(), seen.version());
                    return t("instructions.decided", number(submitted));
                }));
    }

    ConsequenceDialog sendBack(InstructionVersionDetails submitted) {
        return reasoned("instructions.send-back", "instructions.sent-back", submitted, reason -> desk.approval()
                .sendBack(seen.id(), submitted.number(), seen.version(), reason));
    }

    ConsequenceDialog cancel(InstructionVersionDetails scheduled) {
        return reasoned("instructions.cancel-schedule", "instructions.sent-back", scheduled, reason -> desk.approval()
                .cancelSchedule(seen.id(), scheduled.number(), seen.version(), reason));
    }

    private ConsequenceDialog reasoned(
            String key, String doneKey, InstructionVersionDetails version, Consumer<String> action) {
        ConsequenceDialog dialog = new ConsequenceDialog(t(key + ".title", number(version)), t(key + ".text"))
                .requireWords(t("instructions.withdraw.reason"), t("instructions.withdraw.reason.hint"));
        return dialog.onConfirm(
                t(key),
                reason -> attempt.on(dialog, () -> {
                    action.accept(reason);
                    return t(doneKey, number(version));
                }));
    }

    ConsequenceDialog withdraw(InstructionVersionDetails active) {
        String words = seen.upcoming()
                .map(draft -> t("instructions.withdraw.with-draft", number(draft)))
                .orElseGet(() -> t("instructions.withdraw.text"));
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("instructions.withdraw.title", active.content().title()), words)
                .requireWords(t("instructions.withdraw.reason"), t("instructions.withdraw.reason.hint"))
                .dangerous();
        return dialog.onConfirm(
                t("instructions.withdraw"),
                reason -> attempt.on(dialog, () -> {
                    desk.instructions().withdraw(seen.id(), seen.version(), reason);
                    return t("instructions.withdrawn", String.valueOf(seen.number()));
                }));
    }

    ConsequenceDialog discard(InstructionVersionDetails draft) {
        String words = seen.active()
                .map(active -> t("instructions.discard.beside", number(draft), number(active)))
                .orElseGet(() -> t("instructions.discard.only", number(draft), String.valueOf(seen.number())));
        ConsequenceDialog dialog =
                new ConsequenceDialog(t("instructions.discard.title", number(draft)), words).dangerous();
        return dialog.onConfirm(
                t("instructions.discard"),
                reason -> attempt.on(dialog, () -> {
                    desk.instructions().discardDraft(seen.id(), seen.version());
                    return t("instructions.discarded", number(draft));
                }));
    }

    ConsequenceDialog challenge(InstructionVersionDetails active) {
        UUID id = Ids.next();
        Select<InstructionItem> item = new Select<>();
        item.setLabel(t("instructions.challenge.item"));
        item.setItems(InstructionItem.of(active.content()).stream()
                .filter(one -> !active.isHeld(one))
                .toList());
        item.setItemLabelGenerator(one -> desk.sentences().item(one, Texts.locale()));
        item.setWidthFull();
        TextArea ground = new TextArea(t("instructions.challenge.ground"));
        ground.setHelperText(t("instructions.challenge.ground.hint"));
        ground.setRequiredIndicatorVisible(true);
        ground.setMinRows(4);
        ground.setWidthFull();
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("instructions.challenge.title", number(active)), t("instructions.challenge.text"))
                .withContent(item, ground)
                .dangerous();
        return dialog.onConfirm(
                t("instructions.challenge"),
                reason -> attempt.on(
                        dialog,
                        () -> {
                            if (item.getValue() == null) {
                                throw new Invalid("item", "instructions.challenge.item.missing");
                            }
                            desk.challenges()
                                    .challenge(
                                            id,
                                            seen.id(),
                                            active.number(),
                                            seen.version(),
                                            item.getValue(),
                                            ground.getValue());
                            return t("instructions.challenged");
                        },
                        Map.of("item", item, "ground", ground)));
    }

    private static String number(InstructionVersionDetails version) {
        return String.valueOf(version.number());
    }
}
