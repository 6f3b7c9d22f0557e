package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A remark in the flow of a page: which rule, which article, and what to do instead. */
public class Callout extends Div {

    private final Div body = new Div();

    public Callout(Tone tone, String title, String text) {
        addClassNames("callout", tone.className());
        getElement().setAttribute("role", "note");
        body.addClassName("callout-body");
        Paragraph head = new Paragraph(title);
        head.addClassName("callout-title");
        body.add(head, new Paragraph(text));
        add((tone == Tone.NEUTRAL ? Symbol.INFO : tone.symbol()).icon(), body);
    }

    /** The article of law the remark rests on. */
    public Callout withLaw(String article) {
        body.add(new LawNote(article));
        return this;
    }

    /** What the remark is about in full, below its words. */
    public Callout withContent(Component... more) {
        body.add(more);
        return this;
    }

    /** What can be done about it. */
    public Callout withAction(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        body.add(slot);
        return this;
    }
}
