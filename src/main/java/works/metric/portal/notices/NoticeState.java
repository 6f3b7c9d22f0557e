package works.metric.portal.notices;

/** Pending: owed, and tried again until it is sent. Failed: given up. */
public enum NoticeState {
    PENDING,
    SENT,
    FAILED
}
