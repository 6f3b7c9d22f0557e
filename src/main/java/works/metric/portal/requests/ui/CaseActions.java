package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.LawNote;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.VersionDiff;

/** What the reader may do with the open case now. What they may not do is not there. */
class CaseActions {

    private static final int LONGEST = 5_000;

    private final RequestService requests;
    private final CurrentRights rights;
    private final RequestDetails seen;
    private final Consumer<RequestDetails> done;

    /** @param done gets the case as it is after an action */
    CaseActions(RequestService requests, CurrentRights rights, RequestDetails seen, Consumer<RequestDetails> done) {
        this.requests = requests;
        this.rights = rights;
        this.seen = seen;
        this.done = done;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        if (may(RequestStep.START)) {
            buttons.add(primary(new Button(t("requests.start.action"), click -> start().open())));
        }
        if (may(RequestStep.COMPLETE)) {
            buttons.add(primary(new Button(
                    t("requests.complete.action"), click -> complete().open())));
        }
        if (may(RequestStep.REFUSE)) {
            buttons.add(new Button(t("requests.refuse.action"), click -> refuse().open()));
        }
        return buttons.toArray(Component[]::new);
    }

    private boolean may(RequestStep step) {
        return step.isPossibleIn(seen.state()) && rights.has(step.permission());
    }

    private ConsequenceDialog start() {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("requests.start.title", seen.reference()),
                t("requests.start.consequence", Dates.day(seen.clocks().promise())));
        return dialog.onConfirm(
                t("requests.start.confirm"),
                none -> act(
                        dialog, () -> requests.start(seen.id(), seen.version()), "requests.start.done", field -> {}));
    }

    private ConsequenceDialog complete() {
        TextArea outcome = words("requests.complete.outcome", "requests.complete.outcome.help");
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("requests.complete.title", seen.reference()), t("requests.complete.consequence"))
                .withContent(outcome);
        return dialog.onConfirm(
                t("requests.complete.confirm"),
                none -> act(
                        dialog,
                        () -> requests.complete(seen.id(), seen.version(), outcome.getValue()),
                        "requests.complete.done",
                        problem -> mark(outcome, problem)));
    }

    private ConsequenceDialog refuse() {
        RadioButtonGroup<RefusalGround> ground = new RadioButtonGroup<>(t("requests.refuse.ground"));
        ground.setItems(RefusalGround.values());
        ground.setRenderer(new ComponentRenderer<>(
                one -> LawNote.beside(t("requests.ground." + one.name()), one.article() + " GDPR")));
        ground.setRequiredIndicatorVisible(true);
        ground.addThemeName("vertical");
        TextArea reason = words("requests.refuse.reason", "requests.refuse.reason.help");
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("requests.refuse.title", seen.reference()), t("requests.refuse.consequence"))
                .withContent(ground, reason)
                .dangerous();
        return dialog.onConfirm(t("requests.refuse.confirm"), none -> {
            RefusalGround chosen = ground.getValue();
            if (chosen == null) {
                ground.setErrorMessage(t("requests.refuse.ground.missing"));
                ground.setInvalid(true);
                dialog.problem(t("requests.refuse.ground.missing"));
                return;
            }
            act(
                    dialog,
                    () -> requests.refuse(seen.id(), seen.version(), chosen, reason.getValue()),
                    "requests.refuse.done",
                    problem -> mark(reason, problem));
        });
    }

    private void act(
            ConsequenceDialog dialog,
            Supplier<RequestDetails> action,
            String doneKey,
            Consumer<Invalid.Problem> markField) {
        try {
            RequestDetails now = action.get();
            Toasts.success(t(doneKey, now.reference()));
            done.accept(now);
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            markField.accept(first);
            dialog.problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            changedMeanwhile(dialog);
        }
    }

    /** Both versions; what was typed stays in the dialog, to be copied. */
    private void changedMeanwhile(ConsequenceDialog dialog) {
        RequestDetails now = requests.details(seen.id());
        VersionDiff both = new VersionDiff(t("requests.stale.seen"), t("requests.stale.now"))
                .field(t("requests.field.state"), RequestWords.state(seen.state()), RequestWords.state(now.state()))
                .field(t("requests.section.timeline"), last(seen), last(now));
        dialog.withContent(both);
        dialog.problem(t("requests.stale.text"));
        done.accept(now);
    }

    private static String last(RequestDetails request) {
        return request.timeline().isEmpty()
                ? ""
                : t("requests.timeline." + request.timeline().getLast().kind().name()) + ", "
                        + request.timeline().getLast().actorName();
    }

    private static TextArea words(String label, String help) {
        TextArea field = new TextArea(t(label));
        field.setHelperText(t(help));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.setMinRows(4);
        field.setWidthFull();
        return field;
    }

    private static void mark(TextArea field, Invalid.Problem problem) {
        field.setErrorMessage(t(problem.key(), problem.arguments()));
        field.setInvalid(true);
        field.focus();
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }
}
