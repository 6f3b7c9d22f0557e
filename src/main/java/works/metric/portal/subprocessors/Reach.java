package works.metric.portal.subprocessors;

/** For whom a revision counts. */
enum Reach {
    EVERYBODY,
    /** Those opened after it was recorded: they agreed to the list as they found it. Nobody else was told. */
    LATER_TENANTS,
    /** Each tenant by the course of its own notice; those opened after the sending agreed to the list with it. */
    NOTICE
}
