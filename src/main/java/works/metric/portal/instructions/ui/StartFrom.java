package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSummary;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Texts;

/** What a new instruction can begin with: a template of MetricWorks', or one of the tenant's own. */
class StartFrom extends Div {

    StartFrom(
            List<InstructionTemplateDetails> templates,
            List<InstructionSummary> own,
            Consumer<InstructionContent> onTemplate,
            Consumer<InstructionSummary> onCopy) {
        Select<InstructionTemplateDetails> template = new Select<>();
        template.setLabel(t("instructions.start.template"));
        template.setItems(templates);
        template.setItemLabelGenerator(TemplateWords::name);
        template.setVisible(!templates.isEmpty());
        template.addValueChangeListener(change -> {
            InstructionTemplateDetails chosen = change.getValue();
            if (chosen != null) {
                template.setHelperText(about(chosen));
                onTemplate.accept(chosen.offered().instruction(Texts.locale()));
            }
        });
        Select<InstructionSummary> copy = new Select<>();
        copy.setLabel(t("instructions.start.copy"));
        copy.setItems(own);
        copy.setItemLabelGenerator(one -> InstructionWords.name(one.number(), one.title()));
        copy.setVisible(!own.isEmpty());
        copy.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                onCopy.accept(change.getValue());
            }
        });
        add(new Fields(Fields.row(template, copy)));
    }

    /** What it is for, and what of it cannot be chosen any more. */
    private static String about(InstructionTemplateDetails chosen) {
        String about = TemplateWords.about(chosen);
        return chosen.notOffered().isEmpty()
                ? about
                : about + " " + t("instructions.start.left-out", TemplateWords.names(chosen.notOffered()));
    }
}
