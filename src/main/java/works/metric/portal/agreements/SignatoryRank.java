package works.metric.portal.agreements;

/** Both sign with the same effect; the deputy, when the signatory cannot. */
public enum SignatoryRank {
    SIGNATORY,
    DEPUTY
}
