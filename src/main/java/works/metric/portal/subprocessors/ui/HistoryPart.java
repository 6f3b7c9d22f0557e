package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import works.metric.portal.subprocessors.RevisionDetails;
import works.metric.portal.subprocessors.RevisionKind;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Timeline;

/** What was ever written of a sub-processor: which fields, by whom, when, and since when it counts. */
class HistoryPart extends Section {

    HistoryPart(List<RevisionDetails> history, ZoneId zone) {
        super(t("subprocessors.history"));
        withLead(t("subprocessors.history.lead"));
        Timeline timeline = new Timeline(zone);
        history.forEach(one -> {
            Paragraph details = new Paragraph(details(one, zone));
            timeline.event(
                    one.recordedAt(),
                    one.recordedBy(),
                    t("subprocessors.history." + one.kind().name(), one.number()),
                    details);
        });
        add(timeline);
    }

    private static String details(RevisionDetails one, ZoneId zone) {
        Instant since = one.effectiveAt();
        String counts = since == null
                ? t("subprocessors.history.not-in-effect")
                : t("subprocessors.history.since", Dates.moment(since, zone));
        String fields = one.kind() == RevisionKind.FIRST
                ? ""
                : one.fields().keySet().stream()
                        .filter(field -> !field.equals("endedOn"))
                        .map(field -> t("subprocessors.field." + field))
                        .collect(Collectors.joining(", "));
        return fields.isEmpty() ? counts : t("subprocessors.history.fields", fields) + " " + counts;
    }
}
