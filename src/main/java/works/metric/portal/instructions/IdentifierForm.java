package works.metric.portal.instructions;

/** In what form the identifiers of people and devices may be kept. */
public enum IdentifierForm {
    RAW,
    /** Only as a keyed hash. */
    HASHED
}
