package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSummary;
import works.metric.portal.instructions.InstructionTemplate;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Fields;

/** What a new instruction can begin with: a template of MetricWorks', or one of the tenant's own. */
class StartFrom extends Div {

    StartFrom(
            Texts texts,
            List<InstructionSummary> own,
            Consumer<InstructionContent> onTemplate,
            Consumer<InstructionSummary> onCopy) {
        Select<InstructionTemplate> template = new Select<>();
        template.setLabel(t("instructions.start.template"));
        template.setItems(InstructionTemplate.ALL);
        template.setItemLabelGenerator(one -> t("instructions.template." + one.key() + ".title"));
        template.addValueChangeListener(change -> {
            InstructionTemplate chosen = change.getValue();
            if (chosen != null) {
                template.setHelperText(t("instructions.template." + chosen.key() + ".about"));
                onTemplate.accept(chosen.content(texts, works.metric.portal.uikit.Texts.locale()));
            }
        });
        Select<InstructionSummary> copy = new Select<>();
        copy.setLabel(t("instructions.start.copy"));
        copy.setItems(own);
        copy.setItemLabelGenerator(one -> InstructionWords.name(one.number(), one.title()));
        copy.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                onCopy.accept(change.getValue());
            }
        });
        add(own.isEmpty() ? new Fields(template) : new Fields(Fields.row(template, copy)));
    }
}
