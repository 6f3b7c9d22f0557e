package works.metric.portal.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Page;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.requests.LegalClock;
import works.metric.portal.requests.QueuedRequest;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.WaitsFor;
import works.metric.portal.support.QueueRow;
import works.metric.portal.support.SupportQueueService;
import works.metric.portal.texts.Texts;

/**
 * What MetricWorks has promised for the next working days or is late with, for one of its own people: read with that
 * person's rights, so that a mail never says more than their screen.
 */
@Component
class PromiseReminders {

    private static final int DAYS_AHEAD = 3;

    private static final int NAMED = 60;

    private final SupportQueueService queue;
    private final CaseLines lines;
    private final NoticeSettings settings;
    private final Texts texts;
    private final Clock clock;

    PromiseReminders(SupportQueueService queue, CaseLines lines, NoticeSettings settings, Texts texts, Clock clock) {
        this.queue = queue;
        this.lines = lines;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return null when nothing is due, or on a day that is no working day of MetricWorks */
    @Nullable
    NoticeText of(MemberDetails person, ZoneId zone, String country) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!LegalClock.workingDay(today, country).equals(today)) {
            return null;
        }
        LocalDate last = LegalClock.workingDay(today.plusDays(DAYS_AHEAD), country);
        List<QueueRow> due = TenantScope.as(Actor.staff(person.id(), person.name()), () -> promisedUntil(last));
        if (due.isEmpty()) {
            return null;
        }
        Recipient to = Recipient.of(person);
        return NoticeText.of(texts, NoticeKind.PROMISES_DUE, to, to.name(), named(due, today, to.language()), list());
    }

    private List<QueueRow> promisedUntil(LocalDate last) {
        List<QueueRow> due = new ArrayList<>();
        String key = null;
        do {
            Page<QueueRow> page = queue.open(key);
            page.items().stream()
                    .filter(row -> !row.request().clocks().promise().isAfter(last))
                    .filter(row -> isOurs(row.request().state()))
                    .forEach(due::add);
            boolean past = page.items().isEmpty()
                    || page.items().getLast().request().clocks().promise().isAfter(last);
            key = past ? null : page.next();
        } while (key != null && due.size() < NAMED);
        return due;
    }

    /** Work to be done, or to be begun; not what waits for the controller's answer. */
    private static boolean isOurs(RequestState state) {
        return state == RequestState.RECEIVED || state.waitsFor() == WaitsFor.METRICWORKS;
    }

    private Lines named(List<QueueRow> due, LocalDate today, Locale language) {
        return new Lines(due.stream()
                .limit(NAMED)
                .map(row -> named(row, today, language))
                .toList());
    }

    private String named(QueueRow row, LocalDate today, Locale language) {
        QueuedRequest request = row.request();
        return texts.get(
                language,
                "notices.promises-due.case",
                row.tenant().name(),
                request.reference(),
                texts.get(language, "requests.type." + request.type()),
                lines.day(request.clocks().promise(), today, language),
                lines.day(request.clocks().legal(), today, language));
    }

    private String list() {
        return settings.link("/staff");
    }
}
