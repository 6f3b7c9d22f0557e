package works.metric.portal.instructions;

/** Categories of data subjects (Annex II of Decision (EU) 2021/915). Named by {@code instructions.subjects.<name>}. */
public enum SubjectCategory {
    APP_USERS,
    CUSTOMERS,
    CHILDREN,
    WEBSITE_VISITORS,
    PLATFORM_USERS,
}
