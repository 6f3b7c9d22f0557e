package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that cannot be undone, with its consequence in words. Can ask for a reason, or for a word to be
 * typed. Closes after the confirmed action unless the action called {@link #problem}.
 */
public class ConsequenceDialog extends Dialog {

    private static final int LONGEST_REASON = 2000;

    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button confirm = new Button();
    private @Nullable TextArea reason;
    private @Nullable TextField typed;
    private String word = "";
    private boolean refused;

    public ConsequenceDialog(String title, String consequence) {
        setHeaderTitle(title);
        setOverlayRole("alertdialog");
        setCloseOnOutsideClick(false);
        setWidth("34rem");
        addClassName("consequence-dialog");
        content.addClassName("consequence");
        Paragraph words = new Paragraph(consequence);
        words.addClassName("consequence-words");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        words.setVisible(!consequence.isEmpty());
        content.add(words);
        add(content, problem);
        Button cancel = new Button(Texts.t("uikit.cancel"), click -> close());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(cancel, confirm);
    }

    /** What goes with the consequence: a preview, a list of what changes, a link to the document. */
    public ConsequenceDialog withContent(Component... more) {
        content.add(more);
        return this;
    }

    /** Asks for a reason, which the confirmed action receives. */
    public ConsequenceDialog requireReason(String label, String helper) {
        requireWords(label, helper);
        if (reason != null) {
            reason.setMaxLength(LONGEST_REASON);
        }
        return this;
    }

    /**
     * Asks for words of any length. What is too long is the action's to refuse, at {@link #problemOfReason}: a text that is
     * cut off unseen when it is pasted says something else.
     */
    public ConsequenceDialog requireWords(String label, String helper) {
        TextArea field = new TextArea(label);
        field.setHelperText(helper);
        field.setRequiredIndicatorVisible(true);
        field.setMinRows(3);
        field.setWidthFull();
        reason = field;
        content.add(field);
        return this;
    }

    /** Asks for a word to be typed, such as the name of what is going to end. */
    public ConsequenceDialog requireTyped(String wordToType) {
        TextField field = new TextField(Texts.t("uikit.consequence.type", wordToType));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        field.setWidthFull();
        typed = field;
        word = wordToType;
        content.add(field);
        return this;
    }

    /** Draws the confirming button as dangerous: something ends or is lost. */
    public ConsequenceDialog dangerous() {
        confirm.addThemeVariants(ButtonVariant.AURA_DANGER);
        return this;
    }

    /**
     * @param text what happens, as a verb: "Activate version 4"
     * @param action gets the reason; empty when none was asked for
     */
    public ConsequenceDialog onConfirm(String text, Consumer<String> action) {
        confirm.setText(text);
        confirm.addClickListener(click -> confirmed(action));
        return this;
    }

    /** Keeps the dialog open and says why the action did not happen. */
    public void problem(String text) {
        refused = true;
        problem.setText(text);
    }

    /** Keeps the dialog open and says at the field why the action did not happen; the field takes the mark off when it changes. */
    public void problem(HasValidationProperties field, String text) {
        refused = true;
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    /** Keeps the dialog open and says at the reason why the action did not happen. */
    public void problemOfReason(String text) {
        if (reason == null) {
            problem(text);
        } else {
            problem(reason, text);
            reason.focus();
        }
    }

    private void confirmed(Consumer<String> action) {
        if (!isComplete()) {
            return;
        }
        refused = false;
        problem.setText("");
        action.accept(reason == null ? "" : reason.getValue().strip());
        if (!refused) {
            close();
        }
    }

    private boolean isComplete() {
        if (reason != null && reason.getValue().isBlank()) {
            reason.setErrorMessage(Texts.t("uikit.consequence.reason-missing"));
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
        if (typed != null && !typed.getValue().strip().equalsIgnoreCase(word)) {
            typed.setErrorMessage(Texts.t("uikit.consequence.type-differs", word));
            typed.setInvalid(true);
            typed.focus();
            return false;
        }
        return true;
    }
}
