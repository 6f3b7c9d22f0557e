package works.metric.portal.requests;

/** Whose turn it is: the controller decides, the processor works. */
public enum WaitsFor {
    CONTROLLER,
    METRICWORKS
}
