package works.metric.portal.requests;

/** Why the controller does not act. The first two are all that GDPR Art. 12(5) names; the third is the controller's own. */
public enum RefusalGround {
    MANIFESTLY_UNFOUNDED("Art. 12(5)"),
    EXCESSIVE("Art. 12(5)"),
    OTHER("Art. 12(4)");

    private final String article;

    RefusalGround(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }
}
