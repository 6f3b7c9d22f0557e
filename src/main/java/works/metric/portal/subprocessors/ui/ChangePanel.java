package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeKind;
import works.metric.portal.subprocessors.ChangeState;
import works.metric.portal.subprocessors.EntryFields;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** One change on its way: what it says, what is missing, what differs from the register, who has done what. */
class ChangePanel {

    private final ChangeDetails change;
    private final SubprocessorService register;
    private final ZoneId zone;

    ChangePanel(ChangeDetails change, SubprocessorService register, ZoneId zone) {
        this.change = change;
        this.register = register;
        this.zone = zone;
    }

    DetailHeader header(Component... actions) {
        DetailHeader header = new DetailHeader(change.name().isEmpty() ? t("subprocessors.not-stated") : change.name())
                .withStatus(ChangesView.badge(change.state()))
                .withLead(t("subprocessors.change." + change.change().kind().name()));
        return actions.length == 0 ? header : header.withActions(actions);
    }

    List<Component> content(List<Invalid.Problem> gaps) {
        List<Component> parts = new ArrayList<>();
        if (!gaps.isEmpty() && change.state() != ChangeState.SENT && change.state() != ChangeState.DISCARDED) {
            UnorderedList list = new UnorderedList();
            gaps.forEach(gap -> list.add(new ListItem(t(
                    "subprocessors.form.problem",
                    t("subprocessors.field." + gap.field()),
                    t(gap.key(), gap.arguments())))));
            Callout callout =
                    new Callout(Tone.WARNING, t("subprocessors.changes.gaps"), t("subprocessors.changes.gaps.text"));
            callout.withContent(list);
            parts.add(callout);
        }
        String words = change.reviewWords();
        if (words != null) {
            parts.add(new Callout(Tone.INFO, t("subprocessors.changes.review-words"), words));
        }
        LocalDate planned = change.change().plannedOn();
        UUID replaced = change.change().replacesId();
        KeyFacts facts = new KeyFacts()
                .fact(t("subprocessors.notice.what"), stated(change.change().whatChanges()))
                .fact(t("subprocessors.notice.reason"), stated(change.change().reason()))
                .fact(t("subprocessors.notice.planned"), planned == null ? "" : Dates.day(planned));
        if (replaced != null) {
            facts.fact(t("subprocessors.notice.replaces"), name(replaced));
        }
        parts.add(new Section(t("subprocessors.notice.change"), facts));
        parts.add(difference());
        parts.add(new Section(t("subprocessors.notice.course"), course()));
        return parts;
    }

    private VersionDiff difference() {
        Map<String, @Nullable String> before = before();
        VersionDiff diff = new VersionDiff(t("subprocessors.changes.register"), t("subprocessors.changes.proposed"));
        change.change().fields().forEach((field, value) -> {
            if (!field.equals("since")) {
                diff.field(
                        t("subprocessors.field." + field),
                        FieldWords.of(field, before.get(field)),
                        FieldWords.of(field, value));
            }
        });
        return diff;
    }

    private Map<String, @Nullable String> before() {
        if (change.change().kind() != ChangeKind.CHANGE || change.state() == ChangeState.SENT) {
            return Map.of();
        }
        try {
            return EntryFields.of(
                    register.byId(change.change().subprocessorId()).entry());
        } catch (NotFound unknown) {
            return Map.of();
        }
    }

    private String name(UUID id) {
        try {
            return register.byId(id).name();
        } catch (NotFound unknown) {
            return t("subprocessors.not-stated");
        }
    }

    private Timeline course() {
        Timeline timeline = new Timeline(zone);
        event(timeline, change.draftedAt(), change.draftedByName(), "drafted");
        event(timeline, change.reviewedAt(), change.reviewedByName(), "reviewed");
        event(timeline, change.sentAt(), change.sentByName(), "sent");
        event(timeline, change.finishedAt(), "MetricWorks", "told");
        return timeline;
    }

    private static void event(Timeline timeline, @Nullable Instant at, @Nullable String who, String key) {
        if (at != null) {
            timeline.event(at, who == null ? "" : who, t("subprocessors.changes." + key));
        }
    }

    private static Component stated(@Nullable String words) {
        return words == null ? SubprocessorWords.stated(null) : new Paragraph(words);
    }
}
