package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import works.metric.portal.requests.Audience;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.requests.TimelineKind;
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
        String what = t("requests.timeline." + entry.kind().name())
                + (entry.audience() == Audience.BOTH ? "" : " " + t("requests.timeline.own-side"));
        Component[] said = entry.text() == null ? new Component[0] : new Component[] {new Paragraph(entry.text())};
        event(tone(entry.kind()), symbol(entry.kind()), entry.at(), who(entry), what, said);
    }

    private static Tone tone(TimelineKind kind) {
        return switch (kind) {
            case STARTED, ANSWERED, DECIDED_TO_GO_ON, TAKEN_UP_AGAIN, PARTLY_COMPLETED -> Tone.INFO;
            case COMPLETED, FOUND_NOTHING, RESULT_READY -> Tone.SUCCESS;
            case ASKED, OBSTACLE_REPORTED, EXTENDED, WAIT_BEGAN -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
            default -> Tone.NEUTRAL;
        };
    }

    private static Symbol symbol(TimelineKind kind) {
        return switch (kind) {
            case RECORDED -> Symbol.INBOX;
            case STARTED, DECIDED_TO_GO_ON, TAKEN_UP_AGAIN -> Symbol.PROGRESS;
            case COMPLETED, PARTLY_COMPLETED, FOUND_NOTHING -> Symbol.CHECK;
            case REFUSED, CANCELLED, RESULT_REMOVED, RESULT_EXPIRED, IDENTITIES_ERASED -> Symbol.CLOSE;
            case REVEALED -> Symbol.EYE;
            case TASK_REPORTED -> Symbol.SETTINGS;
            case ASKED, OBSTACLE_REPORTED, FAILED -> Symbol.WARNING;
            case EXTENDED, WAIT_BEGAN, WAIT_ENDED -> Symbol.TODAY;
            case TAKEN, GIVEN_BACK, HANDED_OVER -> Symbol.PERSON;
            case ANSWERED, COMMENTED, RESULT_READY -> Symbol.DOCUMENT;
            case RESULT_DOWNLOADED -> Symbol.DOWNLOAD;
        };
    }

    private static String who(TimelineEntry entry) {
        return switch (entry.actorKind()) {
            case MEMBER -> entry.actorName();
            case STAFF -> t("requests.timeline.staff", entry.actorName());
            case SYSTEM -> t("requests.timeline.system");
            case API -> t("requests.timeline.api", entry.actorName());
            case MACHINE -> t("requests.timeline.machine", entry.actorName());
        };
    }
}
