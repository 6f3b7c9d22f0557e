package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Facts about one thing, as a definition list. */
public class KeyFacts extends DescriptionList {

    public KeyFacts() {
        addClassName("key-facts");
    }

    public KeyFacts fact(String term, String value) {
        return fact(new Span(term), new Span(value));
    }

    public KeyFacts fact(String term, Component value) {
        return fact(new Span(term), value);
    }

    /** With the article of law beside the term. */
    public KeyFacts fact(String term, String article, Component value) {
        return fact(LawNote.beside(term, article), value);
    }

    private KeyFacts fact(Component term, Component value) {
        DescriptionList.Term dt = new DescriptionList.Term();
        dt.add(term);
        DescriptionList.Description dd = new DescriptionList.Description();
        dd.add(value);
        Div pair = new Div(dt, dd);
        getElement().appendChild(pair.getElement());
        return this;
    }
}
