package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.TemplateDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Freezes the draft, and says from which day tenants are asked to accept it. */
class PublishTemplateDialog extends ConsequenceDialog {

    private final FormErrors errors = new FormErrors();
    private final DayField day = new DayField(t("agreements.template.roll-out"));

    /** @param done gets the number of what was published */
    PublishTemplateDialog(TemplateDesk desk, IntConsumer done) {
        super(
                t(
                        "agreements.template.publish.title",
                        String.valueOf(desk.seen().words().number())),
                t("agreements.template.publish.text"));
        LocalDate today = desk.service().today();
        day.setMin(today);
        day.setValue(today.plusDays(30));
        day.setRequiredIndicatorVisible(true);
        day.setHelperText(t("agreements.template.roll-out.help"));
        withContent(errors, day);
        onConfirm(t("agreements.template.publish"), none -> publish(desk, done));
    }

    private void publish(TemplateDesk desk, IntConsumer done) {
        errors.clear();
        try {
            TemplateDetails published =
                    desk.service().publish(desk.seen().id(), desk.seen().version(), day.getValue());
            Toasts.success(t("agreements.template.published", String.valueOf(published.number())));
            done.accept(published.number());
        } catch (Invalid invalid) {
            refused(invalid);
        } catch (Stale | OptimisticLockingFailureException stale) {
            problem(t("agreements.template.stale.draft"));
        }
    }

    /** What is wrong with the day is told there; what is wrong with the draft has no field here. */
    private void refused(Invalid invalid) {
        List<Invalid.Problem> ofDraft = invalid.problems().stream()
                .filter(problem -> !problem.field().equals("rollOutOn"))
                .toList();
        if (ofDraft.isEmpty()) {
            InvalidInput.show(errors, invalid, Map.of("rollOutOn", day));
            problem(t("agreements.template.problem"));
            return;
        }
        problem(t(
                "agreements.template.publish.not-ready",
                ofDraft.stream()
                        .map(problem -> problem.field().startsWith("note")
                                ? t("agreements.template.publish.note")
                                : t(problem.key(), problem.arguments()))
                        .distinct()
                        .collect(Collectors.joining(" "))));
    }
}
