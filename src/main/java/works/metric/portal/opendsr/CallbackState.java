package works.metric.portal.opendsr;

/** Pending: owed, and tried again until the receiver takes it. Given up: a person must look. */
public enum CallbackState {
    PENDING,
    DELIVERED,
    GIVEN_UP
}
