package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Tone;

/** What happened to the case, the latest first. */
class CaseTimeline extends Timeline {

    CaseTimeline(List<TimelineEntry> entries, ZoneId zone) {
        super(zone);
        entries.reversed().forEach(this::show);
    }

    private void show(TimelineEntry entry) {
        String what = t("requests.timeline." + entry.kind().name());
        Component[] said = entry.text() == null ? new Component[0] : new Component[] {new Paragraph(entry.text())};
        switch (entry.kind()) {
            case RECORDED -> event(Tone.NEUTRAL, Symbol.INBOX, entry.at(), who(entry), what, said);
            case STARTED -> event(Tone.INFO, Symbol.PROGRESS, entry.at(), who(entry), what, said);
            case COMPLETED -> event(Tone.SUCCESS, Symbol.CHECK, entry.at(), who(entry), what, said);
            case REFUSED -> event(Tone.NEUTRAL, Symbol.CLOSE, entry.at(), who(entry), what, said);
            case REVEALED -> event(Tone.NEUTRAL, Symbol.EYE, entry.at(), who(entry), what, said);
        }
    }

    private static String who(TimelineEntry entry) {
        return switch (entry.actorKind()) {
            case MEMBER -> entry.actorName();
            case STAFF -> t("requests.timeline.staff", entry.actorName());
            case SYSTEM -> t("requests.timeline.system");
            case API -> t("requests.timeline.api", entry.actorName());
        };
    }
}
