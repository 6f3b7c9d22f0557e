package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Toasts;

/** What the reader may do with the open instruction, each with its consequence in words. */
class InstructionActions {

    private final InstructionDetails seen;
    private final InstructionDesk desk;
    private final CurrentRights rights;
    private final InstructionAddress address;
    private final ZoneId zone;
    private final Runnable refresh;

    InstructionActions(
            InstructionDetails seen,
            InstructionDesk desk,
            CurrentRights rights,
            InstructionAddress address,
            ZoneId zone,
            Runnable refresh) {
        this.seen = seen;
        this.desk = desk;
        this.rights = rights;
        this.address = address;
        this.zone = zone;
        this.refresh = refresh;
    }

    /** The primary one first; what one may not do is not there. */
    List<Component> buttons() {
        boolean drafts = rights.has(Permission.INSTRUCTIONS_DRAFT);
        boolean activates = rights.has(Permission.INSTRUCTIONS_ACTIVATE);
        List<Component> buttons = new ArrayList<>();
        seen.upcoming().ifPresent(version -> upcoming(buttons, version, drafts, activates));
        if (drafts && seen.upcoming().isEmpty() && seen.active().isPresent()) {
            Anchor next = new Anchor(address.draft(seen.id()).href(), t("instructions.draft.next"));
            next.addClassName("primary-link");
            buttons.add(next);
        }
        if (activates) {
            seen.active()
                    .ifPresent(version -> buttons.add(new Button(t("instructions.withdraw"), click -> withdraw(version)
                            .open())));
        }
        if (drafts) {
            buttons.add(new Anchor(address.copy(seen.id()).href(), t("instructions.copy")));
        }
        if (rights.has(Permission.INSTRUCTIONS_CHALLENGE)) {
            seen.active()
                    .ifPresent(
                            version -> buttons.add(new Button(t("instructions.challenge"), click -> challenge(version)
                                    .open())));
        }
        return buttons;
    }

    private void upcoming(
            List<Component> buttons, InstructionVersionDetails version, boolean drafts, boolean activates) {
        boolean own =
                version.path().authors().contains(TenantScope.requireActor().id());
        switch (version.state()) {
            case DRAFT -> draft(buttons, version, drafts, activates);
            case SUBMITTED -> {
                if (activates && !own) {
                    buttons.add(primary(new Button(t("instructions.approve", number(version)), click -> approve(version)
                            .open())));
                }
                if (drafts) {
                    buttons.add(new Button(t("instructions.send-back"), click -> sendBack(version)
                            .open()));
                }
            }
            case SCHEDULED -> {
                if (activates) {
                    buttons.add(new Button(t("instructions.cancel-schedule"), click -> cancel(version)
                            .open()));
                }
            }
            default -> {
                // Nothing else is upcoming.
            }
        }
    }

    private void draft(List<Component> buttons, InstructionVersionDetails version, boolean drafts, boolean activates) {
        boolean second = desk.approval().rule().secondPerson();
        if (activates && !second) {
            buttons.add(primary(new Button(t("instructions.activate", number(version)), click -> activation(version)
                    .open())));
        }
        if (drafts) {
            Button submit = new Button(t("instructions.submit", number(version)), click -> submission(version)
                    .open());
            buttons.add(second ? primary(submit) : submit);
            buttons.add(new Anchor(address.draft(seen.id()).href(), t("instructions.draft.edit")));
            buttons.add(new Button(
                    t("instructions.discard"), click -> discard(version).open()));
        }
    }

    private ConsequenceDialog activation(InstructionVersionDetails draft) {
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

    private ConsequenceDialog submission(InstructionVersionDetails draft) {
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
                reason -> attempt(
                        dialog,
                        () -> deciding.decide(new Activation(reason, when.read())),
                        Map.of("effectiveAt", when.field())));
    }

    private ConsequenceDialog approve(InstructionVersionDetails submitted) {
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
                reason -> attempt(dialog, () -> {
                    desk.approval().approve(seen.id(), submitted.number(), seen.version());
                    return t("instructions.decided", number(submitted));
                }));
    }

    private ConsequenceDialog sendBack(InstructionVersionDetails submitted) {
        return reasoned("instructions.send-back", "instructions.sent-back", submitted, reason -> desk.approval()
                .sendBack(seen.id(), submitted.number(), seen.version(), reason));
    }

    private ConsequenceDialog cancel(InstructionVersionDetails scheduled) {
        return reasoned("instructions.cancel-schedule", "instructions.sent-back", scheduled, reason -> desk.approval()
                .cancelSchedule(seen.id(), scheduled.number(), seen.version(), reason));
    }

    private ConsequenceDialog reasoned(
            String key, String doneKey, InstructionVersionDetails version, Consumer<String> action) {
        ConsequenceDialog dialog = new ConsequenceDialog(t(key + ".title", number(version)), t(key + ".text"))
                .requireWords(t("instructions.withdraw.reason"), t("instructions.withdraw.reason.hint"));
        return dialog.onConfirm(
                t(key),
                reason -> attempt(dialog, () -> {
                    action.accept(reason);
                    return t(doneKey, number(version));
                }));
    }

    private ConsequenceDialog withdraw(InstructionVersionDetails active) {
        String words = seen.upcoming()
                .map(draft -> t("instructions.withdraw.with-draft", number(draft)))
                .orElseGet(() -> t("instructions.withdraw.text"));
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("instructions.withdraw.title", active.content().title()), words)
                .requireWords(t("instructions.withdraw.reason"), t("instructions.withdraw.reason.hint"))
                .dangerous();
        return dialog.onConfirm(
                t("instructions.withdraw"),
                reason -> attempt(dialog, () -> {
                    desk.instructions().withdraw(seen.id(), seen.version(), reason);
                    return t("instructions.withdrawn", String.valueOf(seen.number()));
                }));
    }

    private ConsequenceDialog discard(InstructionVersionDetails draft) {
        String words = seen.active()
                .map(active -> t("instructions.discard.beside", number(draft), number(active)))
                .orElseGet(() -> t("instructions.discard.only", number(draft), String.valueOf(seen.number())));
        ConsequenceDialog dialog =
                new ConsequenceDialog(t("instructions.discard.title", number(draft)), words).dangerous();
        return dialog.onConfirm(
                t("instructions.discard"),
                reason -> attempt(dialog, () -> {
                    desk.instructions().discardDraft(seen.id(), seen.version());
                    return t("instructions.discarded", number(draft));
                }));
    }

    private ConsequenceDialog challenge(InstructionVersionDetails active) {
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
                reason -> attempt(
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

    private interface Attempt {
        /** What was done. */
        String done();
    }

    private void attempt(ConsequenceDialog dialog, Attempt action) {
        attempt(dialog, action, Map.of());
    }

    /**
     * Does it, or says in the still open dialog why not, with both versions where the words differ.
     *
     * @param fields of the dialog by the names that the services use, besides its reason
     */
    private void attempt(
            ConsequenceDialog dialog, Attempt action, Map<String, ? extends HasValidationProperties> fields) {
        try {
            Toasts.success(action.done());
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

    private static String number(InstructionVersionDetails version) {
        return String.valueOf(version.number());
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }
}
