package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;

/** One clause in both languages, side by side. */
final class TemplateClauseCard {

    private TemplateClauseCard() {}

    static Component of(String name, String english, String bokmal, boolean changed, Component... actions) {
        Div head = new Div(new H3(name));
        head.addClassName("clause-head");
        if (changed) {
            head.add(new StatusBadge(Tone.INFO, t("agreements.template.changed")));
        }
        Div buttons = new Div(actions);
        buttons.addClassName("actions");
        head.add(buttons);
        Div sides = new Div(text(english, Texts.ENGLISH), text(bokmal, Texts.BOKMAL));
        sides.addClassName("clause-sides");
        Div card = new Div(head, sides);
        card.addClassName("clause-card");
        return card;
    }

    private static Paragraph text(String words, Locale language) {
        Paragraph text = new Paragraph(words);
        text.getElement().setAttribute("lang", language.toLanguageTag());
        return text;
    }
}
