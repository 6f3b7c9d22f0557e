package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import works.metric.portal.subprocessors.NoticeFull;
import works.metric.portal.subprocessors.NoticeStepDetails;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Timeline;

/** One open notice: what changes for this tenant, until when it may say no, who it is, and what has happened. */
class NoticePanel {

    private final NoticeFull notice;
    private final LocalDate today;
    private final ZoneId zone;

    NoticePanel(NoticeFull notice, LocalDate today, ZoneId zone) {
        this.notice = notice;
        this.today = today;
        this.zone = zone;
    }

    DetailHeader header(Component... actions) {
        NoticeSummary summary = notice.summary();
        DetailHeader header = new DetailHeader(summary.subprocessor())
                .withStatus(NoticeWords.badge(summary.standing()))
                .withLead(NoticeWords.what(summary));
        return actions.length == 0 ? header : header.withActions(actions);
    }

    Component[] content() {
        NoticeSummary summary = notice.summary();
        SubprocessorEntry entry = notice.entry();
        List<Component> parts = new ArrayList<>();
        KeyFacts dates = new KeyFacts()
                .fact(t("subprocessors.notice.next"), NoticeWords.date(summary, today, zone))
                .fact(t("subprocessors.notice.for-you"), new Span(NoticeWords.data(summary)))
                .fact(
                        t("subprocessors.notice.contract"),
                        t(
                                "subprocessors.notice.contract."
                                        + summary.authorisation().name(),
                                summary.noticeDays()))
                .fact(t("subprocessors.notice.told"), Moment.of(summary.toldAt(), zone))
                .fact(t("subprocessors.notice.planned"), Moment.of(summary.plannedOn()));
        parts.add(new Section(t("subprocessors.notice.you"), dates).withLaw(t("subprocessors.notice.law")));
        KeyFacts what = new KeyFacts()
                .fact(t("subprocessors.notice.what"), new Paragraph(notice.whatChanges()))
                .fact(t("subprocessors.notice.reason"), new Paragraph(notice.reason()));
        String replaced = notice.replaces();
        if (replaced != null) {
            what.fact(t("subprocessors.notice.replaces"), replaced);
        }
        parts.add(new Section(t("subprocessors.notice.change"), what));
        SubprocessorEntry before = notice.before();
        if (before != null) {
            parts.add(EntryDiff.of(t("subprocessors.notice.before"), before, t("subprocessors.notice.after"), entry));
        } else {
            parts.add(new Section(t("subprocessors.notice.who"), who(entry)).withLaw(t("subprocessors.who.law")));
        }
        parts.add(new Section(t("subprocessors.notice.course"), course()));
        return parts.toArray(Component[]::new);
    }

    private static KeyFacts who(SubprocessorEntry entry) {
        return new KeyFacts()
                .fact(t("subprocessors.service"), entry.service())
                .fact(t("subprocessors.description"), SubprocessorWords.stated(entry.description()))
                .fact(
                        t("subprocessors.country"),
                        entry.countries().stream()
                                .map(SubprocessorWords::country)
                                .collect(Collectors.joining(", ")))
                .fact(
                        t("subprocessors.mechanism"),
                        t("subprocessors.mechanism." + entry.mechanism().name() + ".long"))
                .fact(t("subprocessors.mechanism-reference"), SubprocessorWords.stated(entry.mechanismReference()))
                .fact(t("subprocessors.data"), SubprocessorWords.words("instructions.data.", entry.dataCategories()))
                .fact(
                        t("subprocessors.subjects"),
                        SubprocessorWords.words("instructions.subjects.", entry.subjectCategories()))
                .fact(t("subprocessors.address"), SubprocessorWords.stated(entry.address()))
                .fact(t("subprocessors.contact-name"), SubprocessorWords.stated(entry.contactName()))
                .fact(t("subprocessors.contact-email"), SubprocessorWords.mail(entry.contactEmail()));
    }

    private Timeline course() {
        Timeline timeline = new Timeline(zone);
        timeline.event(notice.summary().toldAt(), "MetricWorks", t("subprocessors.step.TOLD"));
        for (NoticeStepDetails step : notice.steps()) {
            String words = step.words();
            timeline.event(
                    step.at(),
                    step.by(),
                    t("subprocessors.step." + step.kind().name()),
                    words == null ? new Component[0] : new Component[] {new Paragraph(words)});
        }
        return timeline;
    }
}
