package works.metric.portal.instructions;

/** What becomes of the data at the end: the controller's choice (GDPR Art. 28(3)(g), clause 10(d) of 2021/915). */
public enum EndOfContract {
    DELETE,
    /** Handed back first, then deleted. */
    RETURN
}
