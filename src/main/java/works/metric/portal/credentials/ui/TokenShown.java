package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** The token, the one time that anybody sees it, with a button that copies it. */
final class TokenShown extends Div {

    private TokenShown() {
        addClassName("token-shown");
    }

    /** @param warning what whoever has it can do @param use how a program sends it */
    static TokenShown now(String token, String warning, String use) {
        TokenShown shown = new TokenShown();
        TextArea field = new TextArea(t("credentials.token"));
        field.setValue(token);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("token");
        shown.add(
                new Callout(Tone.WARNING, t("credentials.token.once"), warning),
                field,
                copyButton(token),
                new Paragraph(use));
        return shown;
    }

    /** For a form that was sent twice. */
    static TokenShown before() {
        TokenShown shown = new TokenShown();
        shown.add(new Callout(Tone.WARNING, t("credentials.token.before"), t("credentials.token.before.text")));
        return shown;
    }

    /** Browsers let a page write to the clipboard only while it answers a click: so it happens there and not here. */
    private static Div copyButton(String token) {
        Button copy = new Button(t("credentials.token.copy"), Symbol.DOCUMENT.icon());
        copy.getElement().executeJs("""
                        this.addEventListener('click', () => navigator.clipboard.writeText($0).then(
                            () => this.dispatchEvent(new CustomEvent('copied')),
                            () => this.dispatchEvent(new CustomEvent('not-copied'))));
                        """, token);
        Span answer = new Span();
        answer.getElement().setAttribute("role", "status");
        copy.getElement().addEventListener("copied", copied -> answer.setText(t("credentials.token.copied")));
        copy.getElement().addEventListener("not-copied", refused -> answer.setText(t("credentials.token.not-copied")));
        Div row = new Div(copy, answer);
        row.addClassName("token-copy");
        return row;
    }
}
