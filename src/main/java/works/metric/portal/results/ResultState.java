package works.metric.portal.results;

/** Where a package stands. From READY on its checksum is known; in the last two its key is destroyed. */
public enum ResultState {
    UPLOADING,
    READY,
    /** Its days are over. */
    EXPIRED,
    /** Ended by somebody before its time, or never uploaded to the end. */
    REMOVED
}
