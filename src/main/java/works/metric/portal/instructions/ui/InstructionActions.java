package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionVersionDetails;

/** What the reader may do with the open instruction, each with its consequence in words. */
class InstructionActions {

    private final InstructionDetails seen;
    private final InstructionDesk desk;
    private final CurrentRights rights;
    private final InstructionAddress address;
    private final InstructionDialogs dialogs;

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
        this.dialogs = new InstructionDialogs(seen, desk, zone, refresh);
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
                    .ifPresent(version ->
                            buttons.add(new Button(t("instructions.withdraw"), click -> dialogs.withdraw(version)
                                    .open())));
        }
        if (drafts) {
            buttons.add(new Anchor(address.copy(seen.id()).href(), t("instructions.copy")));
        }
        if (rights.has(Permission.INSTRUCTIONS_CHALLENGE)) {
            seen.active()
                    .ifPresent(version ->
                            buttons.add(new Button(t("instructions.challenge"), click -> dialogs.challenge(version)
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
                    buttons.add(primary(
                            new Button(t("instructions.approve", number(version)), click -> dialogs.approve(version)
                                    .open())));
                }
                if (drafts) {
                    buttons.add(new Button(t("instructions.send-back"), click -> dialogs.sendBack(version)
                            .open()));
                }
            }
            case SCHEDULED -> {
                if (activates) {
                    buttons.add(new Button(t("instructions.cancel-schedule"), click -> dialogs.cancel(version)
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
            buttons.add(
                    primary(new Button(t("instructions.activate", number(version)), click -> dialogs.activation(version)
                            .open())));
        }
        if (drafts) {
            Button submit = new Button(t("instructions.submit", number(version)), click -> dialogs.submission(version)
                    .open());
            buttons.add(second ? primary(submit) : submit);
            buttons.add(new Anchor(address.draft(seen.id()).href(), t("instructions.draft.edit")));
            buttons.add(new Button(
                    t("instructions.discard"), click -> dialogs.discard(version).open()));
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
