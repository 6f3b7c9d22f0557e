package works.metric.portal.letters.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.letters.Letter;
import works.metric.portal.letters.LetterService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Section;

/** The letters that make sense now, each with its button, in the language chosen above them. */
class LettersSection extends Section {

    private final Select<Locale> language = new Select<>();

    LettersSection(LetterService letters, CurrentRights rights, RequestDetails request, Locale usual) {
        super(t("letters.title"));
        withLead(t("letters.lead"));
        language.setLabel(t("letters.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(choice -> t("shell.language." + choice.toLanguageTag()));
        language.setValue(Texts.nearest(usual));
        add(language);
        for (Letter letter : letters.available(request)) {
            Div entry = new Div(
                    new LetterButton(
                            t("letters.kind." + letter.key()),
                            rights,
                            () -> letters.make(request.id(), letter, language.getValue())),
                    about(letter, request));
            add(entry);
        }
    }

    private static Paragraph about(Letter letter, RequestDetails request) {
        Paragraph about = new Paragraph(
                letter == Letter.EXTENSION && request.extension() != null
                        ? t(
                                "letters.about.extension",
                                Dates.day(request.extension().before()))
                        : t("letters.about." + letter.key()));
        about.addClassName("quiet");
        return about;
    }
}
