package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The top of a page: where it is, what it is, what it is for, and the one thing to do next. Each page has exactly one;
 * the layout takes the window's title from it and moves the focus to it after navigation.
 */
public class PageHeader extends Header {

    private final H1 title;
    private final Div row = new Div();
    private final Div words = new Div();

    public PageHeader(String title) {
        this.title = new H1(title);
        this.title.getElement().setAttribute("tabindex", "-1");
        addClassName("page-header");
        row.addClassName("page-header-row");
        words.addClassName("page-header-words");
        Div line = new Div(this.title);
        line.addClassName("page-header-title");
        words.add(line);
        row.add(words);
        add(row);
    }

    /** The way to this page, from the outside in; the page itself is left out. */
    public PageHeader withCrumbs(Crumb... crumbs) {
        OrderedList list = new OrderedList();
        for (Crumb crumb : crumbs) {
            list.add(new ListItem(new Anchor(crumb.href(), crumb.text())));
        }
        Nav nav = new Nav(list);
        nav.addClassName("crumbs");
        nav.setAriaLabel(Texts.t("uikit.crumbs"));
        addComponentAsFirst(nav);
        return this;
    }

    /** One or two sentences: what this page is for. */
    public PageHeader withLead(String sentence) {
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("lead");
        words.add(lead);
        return this;
    }

    /** The article this page serves, after the explanation. */
    public PageHeader withLaw(String article) {
        words.add(new LawNote(article));
        return this;
    }

    /** The state of the thing shown, beside the title. */
    public PageHeader withStatus(Component... badges) {
        words.getChildren().findFirst().ifPresent(line -> ((Div) line).add(badges));
        return this;
    }

    /** The primary action last; others before it. */
    public PageHeader withActions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        row.add(slot);
        return this;
    }

    public String getTitleText() {
        return title.getText();
    }

    /** Moves the keyboard and the screen reader to the title. */
    public void focusTitle() {
        title.getElement().callJsFunction("focus");
    }
}
