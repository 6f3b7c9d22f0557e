package works.metric.portal.issued;

/** What a file is. Drafts bind nobody and are not counted among the issued. */
public enum IssuedKind {
    /** A version of the data processing agreement as the controller accepted it. */
    AGREEMENT,
    /** The same, countersigned by the processor. */
    AGREEMENT_COUNTERSIGNED,
    ADDENDUM,
    /** The agreement with its addenda as of a day. */
    AGREEMENT_CONSOLIDATED,
    /** The same in a language that does not bind. */
    AGREEMENT_TRANSLATION,
    /** The list of sub-processors in effect for a controller. */
    SUBPROCESSOR_REGISTER,
    AUDIT_REPORT,
    LETTER,
    CERTIFICATE_OF_DELETION
}
