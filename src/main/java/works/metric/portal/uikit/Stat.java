package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number with its meaning, and a way to what it counts. */
public class Stat extends Div {

    private final Span label;

    public Stat(String value, String label) {
        addClassName("stat");
        Span number = new Span(value);
        number.addClassName("stat-value");
        this.label = new Span(label);
        this.label.addClassName("stat-label");
        add(number, this.label);
    }

    /** Where the counted things are listed. */
    public Stat withLink(String href) {
        String text = label.getText();
        label.setText("");
        label.add(new Anchor(href, text));
        addClassName("linked");
        return this;
    }

    /** A word of judgement under the number: "all in time", "2 overdue". */
    public Stat withNote(Tone tone, String note) {
        Span words = new Span(tone.symbol().icon(), new Span(note));
        words.addClassNames("stat-note", tone.className());
        add(words);
        return this;
    }

    /** Numbers side by side. */
    public static Div row(Component... stats) {
        Div row = new Div(stats);
        row.addClassName("stats");
        return row;
    }
}
