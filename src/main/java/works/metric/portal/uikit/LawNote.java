package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Span;

/** The article of law beside a term, small: "Processing instruction Art. 28(3)(a)". */
public class LawNote extends Span {

    /** @param article as the reader should see it, such as {@code Art. 28(3)(a) GDPR} */
    public LawNote(String article) {
        super(article);
        addClassName("law-note");
    }

    /** The term and its article, to be used where a component takes a component. */
    public static Span beside(String term, String article) {
        Span both = new Span(new Span(term), new LawNote(article));
        both.addClassName("law-term");
        return both;
    }
}
