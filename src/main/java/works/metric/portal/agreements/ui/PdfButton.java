package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.agreements.AgreementFile;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Symbol;

/**
 * Makes a PDF and saves it, in one click. A link alone could not say why no document was made: its answer goes to the
 * disk and not to the screen.
 */
class PdfButton extends Div {

    private final Supplier<Optional<AgreementFile>> maker;
    private final CurrentRights rights;
    private final Paragraph problem = new Paragraph();
    private final Div file = new Div();

    /** @param maker empty when there is nothing to save after all */
    PdfButton(String text, CurrentRights rights, Supplier<Optional<AgreementFile>> maker) {
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
            maker.get().ifPresent(this::save);
        } catch (PdfRefused refused) {
            problem.setText(t(refused.key(), refused.arguments()));
        }
    }

    private void save(AgreementFile made) {
        Anchor link = Downloads.link(made.name(), made.name(), "application/pdf", () -> {
            rights.require(Permission.AGREEMENTS_READ);
            return made.bytes();
        });
        link.setTabIndex(-1);
        file.add(link);
        link.getElement().callJsFunction("click");
    }
}
