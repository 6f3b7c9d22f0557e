package works.metric.portal.agreements;

/** Where an accession stands at an instant. */
public enum AccessionStanding {
    WAITING,
    /** Agreed, and its first day has not come. */
    TO_BEGIN,
    /** A party as controller (Clause 5 of Decision (EU) 2021/915). */
    PARTY,
    ENDED,
    REFUSED,
    WITHDRAWN
}
