package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import works.metric.portal.requests.Extension;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.Waiting;
import works.metric.portal.uikit.Dates;

/** What the dates alone do not tell: that more time was taken, and how long the controller has waited for the person. */
class ClockNotes extends Div {

    ClockNotes(RequestDetails request, LocalDate today) {
        Extension extension = request.extension();
        if (extension != null) {
            note(t("requests.clock.extended", Dates.day(extension.before())));
            note(t("requests.clock.extended.reason", extension.reason()));
        }
        List<Waiting> waits = request.waits();
        LocalDate until = request.closing() == null ? today : request.closing().on();
        waits.forEach(wait -> note(wait(wait)));
        if (!waits.isEmpty()) {
            note(t(
                    "requests.clock.wait.effect",
                    waits.stream().mapToLong(wait -> wait.days(until)).sum(),
                    Dates.day(Waiting.effect(request.clocks().legal(), waits, until))));
        }
    }

    private static String wait(Waiting wait) {
        LocalDate until = wait.until();
        return until == null
                ? t("requests.clock.wait.runs", Dates.day(wait.from()), wait.reason())
                : t("requests.clock.wait.was", Dates.day(wait.from()), Dates.day(until), wait.reason());
    }

    private void note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("quiet");
        add(note);
    }
}
