package works.metric.portal.letters.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.letters.LetterFile;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Symbol;

/** Makes a letter and saves it, in one click; says why when there is none. */
class LetterButton extends Div {

    private final Supplier<LetterFile> maker;
    private final CurrentRights rights;
    private final Paragraph problem = new Paragraph();
    private final Div file = new Div();

    LetterButton(String text, CurrentRights rights, Supplier<LetterFile> maker) {
        this.maker = maker;
        this.rights = rights;
        Button button = new Button(text, Symbol.DOWNLOAD.icon());
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                make();
            } finally {
                button.setEnabled(true);
            }
        });
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        file.addClassName("sr-only");
        file.getElement().setAttribute("aria-hidden", "true");
        add(button, problem, file);
    }

    private void make() {
        problem.setText("");
        file.removeAll();
        try {
            save(maker.get());
        } catch (PdfRefused refused) {
            problem.setText(t(refused.key(), refused.arguments()));
        } catch (Invalid notNow) {
            Invalid.Problem why = notNow.problems().getFirst();
            problem.setText(t(why.key(), why.arguments()));
        }
    }

    private void save(LetterFile made) {
        Anchor link = Downloads.link(made.name(), made.name(), "application/pdf", () -> {
            rights.require(Permission.REQUESTS_LETTERS);
            return made.pdf().bytes();
        });
        link.setTabIndex(-1);
        file.add(link);
        link.getElement().callJsFunction("click");
    }
}
