package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.LawNote;

/** Asks before a step, with its consequence and whatever has to be said with it. */
class StepDialog extends ConsequenceDialog {

    private final RequestStep step;
    private final @Nullable Words words;
    private final @Nullable RadioButtonGroup<RefusalGround> ground;
    private final @Nullable RadioButtonGroup<Obstacle> obstacle;

    StepDialog(CaseDesk desk, RequestDetails seen, RequestStep step) {
        super(
                StepWords.of(step, "title", seen.reference()),
                StepWords.of(step, "consequence", Dates.day(seen.clocks().promise())));
        this.step = step;
        this.words = step.words() == RequestStep.Words.NONE
                ? null
                : new Words(
                        StepWords.of(step, "words"),
                        StepWords.of(step, "words.help"),
                        step.words() == RequestStep.Words.COMPULSORY);
        this.ground = step == RequestStep.REFUSE ? grounds() : null;
        this.obstacle = step == RequestStep.REPORT_OBSTACLE ? obstacles() : null;
        if (ground != null) {
            withContent(ground);
        }
        if (obstacle != null) {
            withContent(obstacle);
        }
        if (words != null) {
            withContent(words);
        }
        if (step == RequestStep.REFUSE || step == RequestStep.CANCEL) {
            dangerous();
        }
        onConfirm(
                StepWords.of(step, "confirm"),
                none -> desk.act(
                        seen,
                        this,
                        () -> desk.work().take(seen.id(), seen.version(), taken()),
                        "requests." + RequestListQuery.inUrl(step) + ".done",
                        this::mark));
    }

    private StepTaken taken() {
        return new StepTaken(
                step,
                words == null ? null : words.getValue(),
                ground == null ? null : ground.getValue(),
                obstacle == null ? null : obstacle.getValue());
    }

    private void mark(String field, String problem) {
        if (field.equals("ground") && ground != null) {
            ground.setErrorMessage(problem);
            ground.setInvalid(true);
        } else if (field.equals("obstacle") && obstacle != null) {
            obstacle.setErrorMessage(problem);
            obstacle.setInvalid(true);
        } else if (words != null) {
            words.mark(problem);
        }
    }

    private static RadioButtonGroup<RefusalGround> grounds() {
        RadioButtonGroup<RefusalGround> group = new RadioButtonGroup<>(t("requests.refuse.ground"));
        group.setItems(RefusalGround.values());
        group.setRenderer(new ComponentRenderer<>(
                one -> LawNote.beside(t("requests.ground." + one.name()), one.article() + " GDPR")));
        group.setRequiredIndicatorVisible(true);
        group.addThemeName("vertical");
        return group;
    }

    private static RadioButtonGroup<Obstacle> obstacles() {
        RadioButtonGroup<Obstacle> group = new RadioButtonGroup<>(t("requests.report-obstacle.reason"));
        group.setItems(Obstacle.values());
        group.setItemLabelGenerator(RequestWords::obstacle);
        group.setRequiredIndicatorVisible(true);
        group.addThemeName("vertical");
        return group;
    }
}
