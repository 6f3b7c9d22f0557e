package works.metric.portal.letters.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.letters.Letter;
import works.metric.portal.letters.LetterFile;
import works.metric.portal.letters.LetterService;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.FileButton;
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
                    new FileButton(
                            t("letters.kind." + letter.key()),
                            () -> Optional.of(make(letters, rights, request, letter, language.getValue()))),
                    about(letter, request));
            add(entry);
        }
    }

    private static FileButton.Made make(
            LetterService letters, CurrentRights rights, RequestDetails request, Letter letter, Locale language) {
        try {
            LetterFile made = letters.make(request.id(), letter, language);
            return new FileButton.Made(made.name(), "application/pdf", () -> {
                rights.require(Permission.REQUESTS_LETTERS);
                return made.pdf().bytes();
            });
        } catch (PdfRefused refused) {
            throw new FileButton.NotMade(refused.key(), refused.arguments());
        } catch (Invalid notNow) {
            Invalid.Problem why = notNow.problems().getFirst();
            throw new FileButton.NotMade(why.key(), why.arguments());
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
