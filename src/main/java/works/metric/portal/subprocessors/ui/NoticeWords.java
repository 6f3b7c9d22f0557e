package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import works.metric.portal.subprocessors.NoticeStanding;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;

/** A notice in the reader's words. */
final class NoticeWords {

    private NoticeWords() {}

    static StatusBadge badge(NoticeStanding standing) {
        Tone tone =
                switch (standing) {
                    case WINDOW_OPEN, WAITS_FOR_YES -> Tone.WARNING;
                    case OBJECTED, LEAVING -> Tone.DANGER;
                    case COMING -> Tone.INFO;
                    case IN_EFFECT -> Tone.SUCCESS;
                    case EXCLUDED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("subprocessors.standing." + standing.name()));
    }

    static String what(NoticeSummary notice) {
        return t("subprocessors.change." + notice.kind().name());
    }

    /** What comes next and when: the end of the window, or since when it counts. */
    static Component date(NoticeSummary notice, LocalDate today, ZoneId zone) {
        Instant effect = notice.effectiveAt();
        return switch (notice.standing()) {
            case WINDOW_OPEN -> new LegalDate(notice.lastDay(), today, t("subprocessors.notice.your-decision"));
            case WAITS_FOR_YES -> new Span(t("subprocessors.notice.until-yes"));
            case OBJECTED, LEAVING -> new Span(t("subprocessors.notice.held"));
            case EXCLUDED -> new Span(t("subprocessors.notice.never"));
            case COMING, IN_EFFECT ->
                effect == null
                        ? new Span()
                        : new Span(t(
                                notice.standing() == NoticeStanding.COMING
                                        ? "subprocessors.notice.from"
                                        : "subprocessors.notice.since",
                                Dates.day(LocalDate.ofInstant(effect, zone))));
        };
    }

    static String data(NoticeSummary notice) {
        return notice.isAffected()
                ? t("subprocessors.notice.affected", SubprocessorWords.words("instructions.data.", notice.commonData()))
                : t("subprocessors.notice.not-affected");
    }
}
