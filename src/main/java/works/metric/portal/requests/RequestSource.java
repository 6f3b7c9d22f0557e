package works.metric.portal.requests;

/** How a request came to the portal. */
public enum RequestSource {
    SCREEN
}
