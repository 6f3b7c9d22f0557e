package works.metric.portal.audit.ui;

import static works.metric.portal.uikit.Texts.locale;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditWords;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** One entry, whole: who, from where, on what, and each field before and after. */
class EntryPanel extends Div {

    private final AuditRow row;
    private final AuditWords words;
    private final AuditPlace place;

    EntryPanel(AuditRow row, AuditWords words, AuditPlace place, ZoneId zone) {
        this.row = row;
        this.words = words;
        this.place = place;
        addClassName("detail-body");
        UUID access = row.supportAccessId();
        if (access != null) {
            add(underSupport(access));
        }
        add(facts(zone), new Section(t("audit.detail.changes"), changes()), links());
    }

    DetailHeader header() {
        return new DetailHeader(words.action(locale(), row.action())).withLead(row.subjectLabel());
    }

    private Callout underSupport(UUID access) {
        return new Callout(Tone.WARNING, t("audit.support.title"), t("audit.support.text", row.actorName()))
                .withAction(new Anchor(place.only(AuditPlace.SUBJECT, access).href(), t("audit.support.link")));
    }

    private KeyFacts facts(ZoneId zone) {
        String origin = row.origin();
        return new KeyFacts()
                .fact(t("audit.when"), Moment.of(row.happenedAt(), zone))
                .fact(t("audit.detail.by"), words.who(locale(), row))
                .fact(t("audit.detail.side"), words.side(locale(), row.actorKind()))
                .fact(
                        t("audit.detail.subject"),
                        t("audit.sentence", words.subjectType(locale(), row.subjectType()), row.subjectLabel()))
                .fact(t("audit.detail.from"), origin == null ? t("audit.detail.from.portal") : origin)
                .fact(t("audit.detail.id"), row.id().toString());
    }

    private Component changes() {
        if (row.changes().isEmpty()) {
            return new Paragraph(t("audit.detail.no-changes"));
        }
        VersionDiff diff = new VersionDiff(t("audit.detail.before"), t("audit.detail.after"));
        for (FieldChange change : row.changes()) {
            diff.field(
                    words.field(locale(), change.field()),
                    value(change, change.before()),
                    value(change, change.after()));
        }
        return diff;
    }

    private String value(FieldChange change, @Nullable String value) {
        String inWords = words.value(locale(), row.subjectType(), change.field(), value);
        return inWords == null ? "" : inWords;
    }

    private Div links() {
        Div links = new Div(
                new Anchor(place.only(AuditPlace.SUBJECT, row.subjectId()).href(), t("audit.detail.only-subject")),
                new Anchor(
                        place.only(AuditPlace.ACTOR, row.actorId()).href(),
                        t("audit.detail.only-actor", words.who(locale(), row))));
        links.addClassName("actions");
        return links;
    }
}
