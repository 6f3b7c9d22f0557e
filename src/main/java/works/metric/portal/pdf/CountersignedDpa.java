package works.metric.portal.pdf;

/** The agreement with both signatures; {@code agreement} is what the controller accepted, word for word. */
public record CountersignedDpa(DpaDocument agreement, Countersignature countersignature) {}
