package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** A part of a page under its own heading; {@link #framed()} draws it as a card. */
@Tag("section")
public class Section extends Component implements HasComponents, HasStyle {

    private final Div head = new Div();
    private final Div titles = new Div();

    public Section(String heading, Component... content) {
        H2 title = new H2(heading);
        title.setId("section-" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        addClassName("section");
        head.addClassName("section-head");
        titles.addClassName("section-titles");
        titles.add(title);
        head.add(titles);
        add(head);
        add(content);
    }

    /** The article of law beside the heading. */
    public Section withLaw(String article) {
        titles.add(new LawNote(article));
        return this;
    }

    /** One sentence under the heading. */
    public Section withLead(String sentence) {
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("lead");
        head.getElement().getParent().insertChild(1, lead.getElement());
        return this;
    }

    /** Actions on this part only, at the right of the heading. */
    public Section withActions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        head.add(slot);
        return this;
    }

    /** Draws the part as a card. */
    public Section framed() {
        addClassName("framed");
        return this;
    }
}
