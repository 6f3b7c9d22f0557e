package works.metric.portal.agreements;

/** One version of a tenant is accepted, and so in force; all before it are superseded. */
public enum AgreementState {
    ACCEPTED,
    SUPERSEDED
}
