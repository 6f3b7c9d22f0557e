package works.metric.portal.subprocessors;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Changes that a tenant may still object to, or that wait for its yes; nearest last day first. */
@Component
class NoticesWaiting implements WaitingSource {

    private static final int MOST = 10;

    private final SubprocessorNoticeService notices;
    private final CurrentRights rights;

    NoticesWaiting(SubprocessorNoticeService notices, CurrentRights rights) {
        this.notices = notices;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.SUBPROCESSORS_DECIDE)) {
            return List.of();
        }
        return notices.list().stream()
                .filter(NoticeSummary::isOpen)
                .sorted(Comparator.comparing(NoticeSummary::lastDay))
                .limit(MOST)
                .map(notice -> new WaitingItem(
                        "subprocessors.waiting." + notice.standing().name(),
                        List.of(notice.subprocessor()),
                        notice.standing() == NoticeStanding.WINDOW_OPEN ? notice.lastDay() : null,
                        "subprocessors.waiting.you",
                        "subprocessors/notices/" + notice.id()))
                .toList();
    }
}
