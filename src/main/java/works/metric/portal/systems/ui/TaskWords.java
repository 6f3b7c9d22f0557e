package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.systems.RequestTaskDetails;
import works.metric.portal.systems.TaskOutcome;
import works.metric.portal.systems.TaskReport;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** A task in the reader's words. */
final class TaskWords {

    private TaskWords() {}

    static String outcome(TaskOutcome outcome) {
        return t("systems.outcome." + outcome.name());
    }

    static String obstacle(Obstacle obstacle) {
        return t("requests.obstacle." + obstacle.name());
    }

    /** In one line, for what is compared. */
    static String line(RequestTaskDetails task) {
        TaskReport report = task.report();
        return report == null ? t("systems.task.open") : outcome(report.outcome());
    }

    static StatusBadge badge(RequestTaskDetails task) {
        TaskReport report = task.report();
        if (report == null) {
            return new StatusBadge(Tone.WARNING, Symbol.PROGRESS, t("systems.task.open"));
        }
        return report.outcome().leavesUndone()
                ? new StatusBadge(Tone.INFO, outcome(report.outcome()))
                : new StatusBadge(Tone.SUCCESS, outcome(report.outcome()));
    }

    /** All that was reported, with what is not done yet. */
    static Div whole(RequestTaskDetails task, ZoneId zone) {
        Div words = new Div(badge(task));
        TaskReport report = task.report();
        if (report == null) {
            if (task.takenAt() != null) {
                Paragraph taken = new Paragraph(t("systems.task.taken", Dates.moment(task.takenAt(), zone)));
                taken.addClassName("quiet");
                words.add(taken);
            }
            return words;
        }
        if (report.legalGround() != null && report.keptUntil() != null) {
            say(words, t("systems.task.kept", Dates.day(report.keptUntil()), report.legalGround()));
        }
        say(words, report.obstacle() == null ? null : obstacle(report.obstacle()));
        if (task.backupsGoneOn() != null) {
            say(words, t("systems.task.backups", Dates.day(task.backupsGoneOn())));
        }
        say(words, report.note());
        RequestTaskDetails.Reported reported = task.reported();
        if (reported != null) {
            String who = reported.actorKind() == Actor.Kind.STAFF
                    ? t("requests.timeline.staff", reported.actorName())
                    : reported.actorKind() == Actor.Kind.MACHINE
                            ? t("requests.timeline.machine", reported.actorName())
                            : reported.actorName();
            Paragraph line = new Paragraph(t("systems.task.reported", who, Dates.moment(reported.at(), zone)));
            line.addClassName("quiet");
            words.add(line);
        }
        return words;
    }

    private static void say(Div words, @Nullable String sentence) {
        if (sentence != null) {
            words.add(new Paragraph(sentence));
        }
    }
}
