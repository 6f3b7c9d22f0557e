package works.metric.portal.requests;

import works.metric.portal.access.Permission;

/** What can be done with many requests at once; each by the same rules as with one. */
public enum BulkStep {
    START(RequestStep.START.permission()),
    ASSIGN_TO_ME(Permission.REQUESTS_WORK),
    /** Gives them to a certain person. */
    ASSIGN(Permission.REQUESTS_WORK),
    CANCEL(RequestStep.CANCEL.permission());

    private final Permission permission;

    BulkStep(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
