package works.metric.portal.pdf;

/** What a file shows of a seal. Whose it is, is not judged: anybody can make one. */
public enum SealFinding {
    /** There is none. */
    NONE,
    /** It covers the file from the first byte to the last, and not one has changed since. */
    WHOLE,
    /** There is one, but the file is not what was sealed. */
    BROKEN
}
