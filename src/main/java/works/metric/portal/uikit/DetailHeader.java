package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of the open item in {@link Columns}: its name, its state, and what can be done with it. */
public class DetailHeader extends Header {

    private final H2 title;
    private final Div line;

    public DetailHeader(String title) {
        this.title = new H2(title);
        this.title.getElement().setAttribute("tabindex", "-1");
        line = new Div(this.title);
        line.addClassName("page-header-title");
        addClassName("detail-header");
        add(line);
    }

    public DetailHeader withStatus(Component... badges) {
        line.add(badges);
        return this;
    }

    public DetailHeader withLead(String sentence) {
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("lead");
        add(lead);
        return this;
    }

    /** The primary action first. */
    public DetailHeader withActions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        add(slot);
        return this;
    }

    public String getTitleText() {
        return title.getText();
    }

    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }
}
