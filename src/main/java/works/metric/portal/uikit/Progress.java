package works.metric.portal.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Long work: what is being done, how far it is, and a way to stop it. Short work shows nothing. */
public class Progress extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();

    public Progress(String whatIsBeingDone) {
        addClassName("progress");
        words.setText(whatIsBeingDone);
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", whatIsBeingDone);
        add(words, bar);
    }

    /** @param fraction done so far, from 0 to 1 */
    public void show(double fraction, String whatIsBeingDone) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(fraction, 0, 1));
        words.setText(whatIsBeingDone);
    }

    public Progress withCancel(Runnable cancel) {
        Button button = new Button(Texts.t("uikit.cancel"), click -> cancel.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(button);
        return this;
    }
}
