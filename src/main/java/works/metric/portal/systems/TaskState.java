package works.metric.portal.systems;

/** Whether a task has its outcome. */
public enum TaskState {
    OPEN,
    DONE
}
