package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import works.metric.portal.agreements.NewTemplate;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.texts.Texts;

/** What tenants are told of the template, and in which language it binds. */
class TemplateNoteDialog extends TemplateTextDialog {

    private final Select<Locale> binding = new Select<>();

    TemplateNoteDialog(TemplateDesk desk) {
        super(t("agreements.template.note"), t("agreements.template.note.text"), desk);
        TemplateDraftDetails draft = desk.seen();
        binding.setLabel(t("agreements.template.binding"));
        binding.setItems(Texts.ENGLISH, Texts.BOKMAL);
        binding.setItemLabelGenerator(TemplateWords::language);
        binding.setHelperText(t("agreements.template.binding.help"));
        binding.setWidthFull();
        binding.setValue(draft.words().binding());
        english.setValue(draft.noteEnglish());
        bokmal.setValue(draft.noteBokmal());
        byName.put("binding", binding);
        byName.put("noteEnglish", english);
        byName.put("noteBokmal", bokmal);
        withContent(errors, binding, english, bokmal);
        onConfirm(t("agreements.template.save"), none -> save(draft));
    }

    private void save(TemplateDraftDetails draft) {
        errors.clear();
        desk.save(
                new NewTemplate(
                        binding.getValue(),
                        english.getValue(),
                        bokmal.getValue(),
                        draft.words().clauses(),
                        draft.words().additions()),
                this::refused,
                meanwhile -> stale(meanwhile.noteEnglish(), meanwhile.noteBokmal()));
    }
}
