package works.metric.portal.requests;

/** How a request came to the portal. */
public enum RequestSource {
    SCREEN,
    OPENDSR,
    CSV,
    /** A person of MetricWorks, for somebody who wrote to the help address. */
    EMAIL
}
