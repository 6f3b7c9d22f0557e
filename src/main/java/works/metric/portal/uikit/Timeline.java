package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;

/** What happened, in order: when, who, what. */
public class Timeline extends OrderedList {

    private final ZoneId zone;

    public Timeline(ZoneId zone) {
        this.zone = zone;
        addClassName("timeline");
    }

    /** Adds an event; {@code details} may hold a reason, a changed field, a file. */
    public Timeline event(Tone tone, Symbol symbol, Instant when, String who, String what, Component... details) {
        Span marker = new Span(symbol.icon());
        marker.addClassNames("timeline-marker", tone.className());
        Paragraph fact = new Paragraph(what);
        fact.addClassName("timeline-what");
        Paragraph source = new Paragraph();
        source.add(new Span(who), new Span(" · "), Moment.of(when, zone));
        source.addClassName("timeline-source");
        Div body = new Div(fact, source);
        body.addClassName("timeline-body");
        body.add(details);
        add(new ListItem(marker, body));
        return this;
    }

    public Timeline event(Instant when, String who, String what, Component... details) {
        return event(Tone.NEUTRAL, Symbol.DOT, when, who, what, details);
    }
}
