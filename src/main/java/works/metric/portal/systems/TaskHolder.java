package works.metric.portal.systems;

/** Whose task it is. */
public enum TaskHolder {
    SYSTEM,
    SUBPROCESSOR
}
