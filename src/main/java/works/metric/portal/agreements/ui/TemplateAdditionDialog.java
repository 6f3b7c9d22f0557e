package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate.Addition;

/** Adds a clause of its own to a section, or says one in other words. */
class TemplateAdditionDialog extends TemplateTextDialog {

    private final int place;
    private final Select<String> section = new Select<>();
    private final TextField titleEnglish = new TextField(t("agreements.template.title-english"));
    private final TextField titleBokmal = new TextField(t("agreements.template.title-bokmal"));

    /** A new one. */
    TemplateAdditionDialog(String in, TemplateDesk desk) {
        this(desk.seen().words().additions().size(), desk);
        section.setValue(in);
    }

    /** @param place of the addition; past the last one for a new one */
    TemplateAdditionDialog(int place, TemplateDesk desk) {
        super(t("agreements.template.addition"), t("agreements.template.addition.text"), desk);
        this.place = place;
        section.setLabel(t("agreements.template.section"));
        section.setItems(
                DpaOutline.sections().stream().map(DpaOutline.Section::name).toList());
        section.setItemLabelGenerator(TemplateWords::section);
        section.setWidthFull();
        titleEnglish.setWidthFull();
        titleBokmal.setWidthFull();
        english.setRequiredIndicatorVisible(true);
        bokmal.setRequiredIndicatorVisible(true);
        titleEnglish.setHelperText(t("agreements.template.title.help"));
        List<Addition> all = desk.seen().words().additions();
        if (place < all.size()) {
            write(all.get(place));
        }
        String field = "additions." + place + ".";
        byName.put(field + "section", section);
        byName.put(field + "titleEnglish", titleEnglish);
        byName.put(field + "titleBokmal", titleBokmal);
        byName.put(field + "english", english);
        byName.put(field + "bokmal", bokmal);
        withContent(errors, section, titleEnglish, titleBokmal, english, bokmal);
        onConfirm(t("agreements.template.save"), none -> save());
    }

    private void write(Addition addition) {
        section.setValue(addition.section());
        titleEnglish.setValue(Objects.requireNonNullElse(addition.titleEnglish(), ""));
        titleBokmal.setValue(Objects.requireNonNullElse(addition.titleBokmal(), ""));
        english.setValue(addition.english());
        bokmal.setValue(addition.bokmal());
    }

    private void save() {
        errors.clear();
        desk.save(
                desk.with(
                        place,
                        new Addition(
                                Objects.requireNonNullElse(section.getValue(), ""),
                                titleEnglish.getValue(),
                                titleBokmal.getValue(),
                                english.getValue(),
                                bokmal.getValue())),
                this::refused,
                this::meanwhile);
    }

    private void meanwhile(TemplateDraftDetails draft) {
        List<Addition> saved = draft.words().additions();
        if (place < saved.size()) {
            stale(saved.get(place).english(), saved.get(place).bokmal());
        } else {
            problem(t("agreements.template.stale.gone"));
        }
    }
}
