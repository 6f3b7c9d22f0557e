package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.uikit.Fields;

/** How a template is called and what it is for, in both languages. */
class TemplateNames extends Div {

    private final TextField english = new TextField(t("instructions.templates.english"));
    private final TextField bokmal = new TextField(t("instructions.templates.bokmal"));
    private final TextArea aboutEnglish = new TextArea(t("instructions.templates.about-english"));
    private final TextArea aboutBokmal = new TextArea(t("instructions.templates.about-bokmal"));

    TemplateNames() {
        english.setHelperText(t("instructions.templates.english.hint"));
        aboutEnglish.setHelperText(t("instructions.templates.about.hint"));
        english.setRequiredIndicatorVisible(true);
        bokmal.setRequiredIndicatorVisible(true);
        aboutEnglish.setRequiredIndicatorVisible(true);
        aboutBokmal.setRequiredIndicatorVisible(true);
        add(new Fields(english, bokmal, aboutEnglish, aboutBokmal));
    }

    Wording read() {
        return new Wording(english.getValue(), bokmal.getValue(), aboutEnglish.getValue(), aboutBokmal.getValue());
    }

    void write(Wording wording) {
        english.setValue(wording.english());
        bokmal.setValue(wording.bokmal());
        aboutEnglish.setValue(wording.aboutEnglish());
        aboutBokmal.setValue(wording.aboutBokmal());
    }

    /** By the names that the service uses. */
    Map<String, Component> byName() {
        return Map.of("english", english, "bokmal", bokmal, "aboutEnglish", aboutEnglish, "aboutBokmal", aboutBokmal);
    }
}
