package works.metric.portal.leaving;

/** What becomes of the data: the controller's choice (GDPR Art. 28(3)(g)). Existing copies are deleted in each case. */
public enum LeavingChoice {
    DELETE,
    /** Handed back, and what MetricWorks still has is deleted by the same day. */
    RETURN,
    /** Handed back, kept until the controller has had time to look at it, and then deleted. */
    RETURN_THEN_DELETE;

    public boolean returns() {
        return this != DELETE;
    }
}
