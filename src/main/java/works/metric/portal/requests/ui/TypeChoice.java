package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestType;
import works.metric.portal.uikit.LawNote;

/** What the person asks for: each right in a sentence, with its article. */
class TypeChoice extends RadioButtonGroup<RequestType> {

    TypeChoice() {
        setAriaLabel(t("requests.field.type"));
        setItems(RequestType.values());
        setRequiredIndicatorVisible(true);
        addThemeName("vertical");
        setRenderer(new ComponentRenderer<>(TypeChoice::words));
    }

    private static Component words(RequestType type) {
        Span meaning = new Span(t("requests.type." + type.name() + ".meaning"));
        meaning.addClassName("quiet");
        return new Div(
                LawNote.beside(RequestWords.type(type), RequestWords.law(Regulation.GDPR, type)), new Div(meaning));
    }
}
