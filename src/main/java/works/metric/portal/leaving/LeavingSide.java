package works.metric.portal.leaving;

/** Whose notice it is. */
public enum LeavingSide {
    TENANT,
    /** Clause 10 of Decision (EU) 2021/915: the controller insists on an instruction that is unlawful. */
    METRICWORKS
}
