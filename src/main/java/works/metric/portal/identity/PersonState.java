package works.metric.portal.identity;

/** Invited: may sign in for the first time. Removed: has no right left; the row stays, as audit entries name it. */
public enum PersonState {
    INVITED,
    ACTIVE,
    REMOVED
}
