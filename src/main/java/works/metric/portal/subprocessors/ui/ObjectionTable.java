package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.subprocessors.Answer;
import works.metric.portal.subprocessors.NoticeProgress;
import works.metric.portal.subprocessors.NoticeStepDetails;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Toasts;

/** Objections that are open, with what was said so far, to be answered. */
class ObjectionTable extends RecordTable<NoticeProgress> {

    private final transient SubprocessorProgressService progress;
    private final transient Runnable refresh;

    ObjectionTable(List<NoticeProgress> rows, ZoneId zone, SubprocessorProgressService progress, Runnable refresh) {
        super(t("subprocessors.objections"));
        this.progress = progress;
        this.refresh = refresh;
        text(t("subprocessors.progress.tenant"), NoticeProgress::name);
        text(t("subprocessors.name"), row -> row.summary().subprocessor());
        component(
                t("subprocessors.objections.last"),
                row -> Moment.of(row.objection().getLast().at(), zone));
        text(t("subprocessors.objections.words"), row -> words(row.objection().getLast()));
        component(t("subprocessors.objections.answer"), this::answerButton);
        items(rows);
    }

    private static String words(NoticeStepDetails last) {
        String words = last.words();
        String step = t("subprocessors.step." + last.kind().name());
        return words == null ? step : step + ": " + words;
    }

    private Component answerButton(NoticeProgress row) {
        return new Button(
                t("subprocessors.objections.answer"), click -> dialog(row).open());
    }

    private ConsequenceDialog dialog(NoticeProgress row) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("subprocessors.objections.title", row.name(), row.summary().subprocessor()),
                t("subprocessors.objections.text"));
        RadioButtonGroup<Answer> answer = new RadioButtonGroup<>(t("subprocessors.objections.choose"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(one -> t("subprocessors.answer." + one.name()));
        TextArea words = new TextArea(t("subprocessors.objections.reply"));
        words.setWidthFull();
        row.objection().stream()
                .filter(step -> step.words() != null)
                .forEach(step -> dialog.withContent(new Paragraph(step.by() + ": " + step.words())));
        dialog.withContent(answer, words);
        dialog.onConfirm(t("subprocessors.objections.answer"), none -> {
            Answer chosen = answer.getValue();
            if (chosen == null) {
                dialog.problem(answer, t("rule.required"));
                return;
            }
            take(dialog, row, chosen, words);
        });
        return dialog;
    }

    private void take(ConsequenceDialog dialog, NoticeProgress row, Answer chosen, TextArea words) {
        try {
            progress.answer(row.summary().id(), row.tenant(), row.summary().version(), chosen, words.getValue());
            Toasts.success(t("subprocessors.objections.done"));
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            String problem = t(first.key(), first.arguments());
            if (first.field().equals("words")) {
                dialog.problem(words, problem);
            } else {
                dialog.problem(problem);
            }
            return;
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("subprocessors.notice.stale"));
        }
        refresh.run();
    }
}
