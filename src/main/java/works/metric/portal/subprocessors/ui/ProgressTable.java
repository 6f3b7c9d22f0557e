package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.subprocessors.NoticeProgress;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;

/** How far a change is, tenant by tenant: told, taken by a mail server, opened, and what it came to. */
class ProgressTable extends RecordTable<NoticeProgress> {

    ProgressTable(List<NoticeProgress> rows, ZoneId zone) {
        super(t("subprocessors.progress"));
        text(t("subprocessors.progress.tenant"), NoticeProgress::name);
        component(t("subprocessors.progress.delivered"), row -> moment(row.deliveredAt(), zone));
        component(t("subprocessors.progress.read"), row -> moment(row.readAt(), zone));
        text(t("subprocessors.progress.effect"), row -> effect(row, zone));
        component(
                        t("subprocessors.state"),
                        row -> NoticeWords.badge(row.summary().standing()))
                .corner();
        items(rows);
    }

    private static Component moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? new Span(t("subprocessors.progress.not-yet")) : Moment.of(at, zone);
    }

    private static String effect(NoticeProgress row, ZoneId zone) {
        Instant at = row.summary().effectiveAt();
        return at == null ? t("subprocessors.progress.none") : Dates.day(LocalDate.ofInstant(at, zone));
    }
}
