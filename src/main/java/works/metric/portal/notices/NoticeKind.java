package works.metric.portal.notices;

/** What a notice tells of. Each has the texts {@code notices.<textKey>.title} and {@code .body}. */
public enum NoticeKind {
    AGREEMENT_ACCEPTED("agreement-accepted");

    private final String textKey;

    NoticeKind(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
