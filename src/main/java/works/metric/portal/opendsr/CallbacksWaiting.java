package works.metric.portal.opendsr;

import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Tells those who can send callbacks again that a receiver of theirs has missed some for good (OpenDSR 2.0, 8.5). */
@Component
class CallbacksWaiting implements WaitingSource {

    private static final int MOST = 10;

    private final CallbackService callbacks;
    private final CurrentRights rights;

    CallbacksWaiting(CallbackService callbacks, CurrentRights rights) {
        this.callbacks = callbacks;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.REQUESTS_RECORD) || !rights.has(Permission.REQUESTS_READ)) {
            return List.of();
        }
        return callbacks.missed().stream()
                .limit(MOST)
                .map(receiver -> new WaitingItem(
                        "opendsr.waiting",
                        List.of(receiver),
                        null,
                        "opendsr.waiting.for-you",
                        "opendsr?state=" + CallbackState.GIVEN_UP))
                .toList();
    }
}
