package works.metric.portal.agreements;

/** What has become of an affiliate's wish to accede. Whether it is a party at an instant follows from its dates. */
public enum AccessionState {
    /** Signed for the affiliate and the controller; MetricWorks has not answered. */
    WAITING,
    /** All parties agree. */
    AGREED,
    /** MetricWorks does not agree, with its reason. */
    REFUSED,
    /** The tenant took it back before it was answered. */
    WITHDRAWN
}
