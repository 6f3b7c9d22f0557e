package works.metric.portal.requests;

/**
 * What the processor reports to the controller when it does not act. Wider than the grounds of GDPR Art. 12(5): none of
 * these refuses a request, only the controller does.
 */
public enum Obstacle {
    /** Unreasonably repetitive or systematic. */
    REPETITIVE,
    /** Technical effort out of proportion, such as on backup tapes. */
    DISPROPORTIONATE_EFFORT,
    /** Would put others' privacy at risk. */
    PRIVACY_OF_OTHERS,
    /** Extremely impractical. */
    IMPRACTICAL,
    /** Access is not otherwise required. */
    ACCESS_NOT_REQUIRED,
    /** A law has it kept. */
    KEPT_BY_LAW,
    /** Kept for a legitimate business purpose. */
    BUSINESS_PURPOSE
}
