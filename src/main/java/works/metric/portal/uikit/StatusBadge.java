package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Span;

/** A state in one glance: icon, word and colour. */
public class StatusBadge extends Span {

    public StatusBadge(Tone tone, String word) {
        this(tone, tone.symbol(), word);
    }

    public StatusBadge(Tone tone, Symbol symbol, String word) {
        addClassNames("status-badge", tone.className());
        add(symbol.icon(), new Span(word));
    }
}
