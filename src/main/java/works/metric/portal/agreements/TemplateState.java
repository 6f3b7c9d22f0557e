package works.metric.portal.agreements;

/** Where a template of the agreement stands today. */
public enum TemplateState {
    /** Tenants are asked to accept it from a later day on. */
    PUBLISHED,
    /** Tenants are asked to accept it. */
    ROLLED_OUT,
    /** A later one is asked for. What was accepted on it stays in force until that is accepted. */
    SUPERSEDED
}
