package works.metric.portal.instructions;

/** In what form IP addresses may be kept. */
public enum IpHandling {
    FULL,
    /** The last byte of an IPv4 address, and the last ten bytes of an IPv6 address, are cut off before it is stored. */
    SHORTENED,
    /** Never stored, and nothing derived from them. */
    NONE
}
