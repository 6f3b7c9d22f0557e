package works.metric.portal.requests;

/** What the person asks for. */
public enum RequestType {
    ACCESS("Art. 15"),
    RECTIFICATION("Art. 16"),
    ERASURE("Art. 17"),
    RESTRICTION("Art. 18"),
    PORTABILITY("Art. 20"),
    OBJECTION("Art. 21");

    private final String article;

    RequestType(String article) {
        this.article = article;
    }

    /** Where the GDPR grants it. */
    public String article() {
        return article;
    }
}
