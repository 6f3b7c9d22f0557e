package works.metric.portal.access;

import static works.metric.portal.access.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The whole permission matrix. A member has one role in the tenant; a person of MetricWorks has one role at home and,
 * only while a support access runs, the permissions of that role as a visitor.
 */
public enum Role {
    TENANT_ADMIN(
            Side.TENANT,
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    INSTRUCTIONS_DRAFT,
                    INSTRUCTIONS_ACTIVATE,
                    SUBPROCESSORS_READ,
                    SUBPROCESSORS_DECIDE,
                    REQUESTS_READ,
                    REQUESTS_RECORD,
                    REQUESTS_WORK,
                    REQUESTS_RETENTION,
                    REQUESTS_REFUSE,
                    REQUESTS_RESULT_DOWNLOAD,
                    REQUESTS_RESULT_REMOVE,
                    CALLBACKS_MANAGE,
                    REQUESTS_EXPORT,
                    REQUESTS_VIEWS_SAVE,
                    REQUESTS_VIEWS_SHARE,
                    REQUESTS_LETTERS,
                    AGREEMENTS_READ,
                    AGREEMENTS_ACCEPT,
                    AGREEMENTS_SIGNATORIES,
                    LEAVING_READ,
                    AUDIT_READ,
                    AUDIT_REPORT,
                    MEMBERS_READ,
                    MEMBERS_MANAGE,
                    NOTICES_READ,
                    CREDENTIALS_READ,
                    CREDENTIALS_MANAGE,
                    SUPPORT_ACCESS_READ,
                    SUPPORT_ACCESS_END),
            nothing()),
    PRIVACY_LEAD(
            Side.TENANT,
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    INSTRUCTIONS_DRAFT,
                    INSTRUCTIONS_ACTIVATE,
                    SUBPROCESSORS_READ,
                    SUBPROCESSORS_DECIDE,
                    REQUESTS_READ,
                    REQUESTS_RECORD,
                    REQUESTS_WORK,
                    REQUESTS_RETENTION,
                    REQUESTS_REFUSE,
                    REQUESTS_RESULT_DOWNLOAD,
                    REQUESTS_RESULT_REMOVE,
                    REQUESTS_EXPORT,
                    REQUESTS_VIEWS_SAVE,
                    REQUESTS_VIEWS_SHARE,
                    REQUESTS_LETTERS,
                    AGREEMENTS_READ,
                    AGREEMENTS_ACCEPT,
                    LEAVING_READ,
                    AUDIT_READ,
                    AUDIT_REPORT,
                    MEMBERS_READ,
                    NOTICES_READ,
                    CREDENTIALS_READ,
                    SUPPORT_ACCESS_READ,
                    SUPPORT_ACCESS_END),
            nothing()),
    REQUEST_HANDLER(
            Side.TENANT,
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    SUBPROCESSORS_READ,
                    REQUESTS_READ,
                    REQUESTS_RECORD,
                    REQUESTS_WORK,
                    REQUESTS_RESULT_DOWNLOAD,
                    REQUESTS_VIEWS_SAVE,
                    REQUESTS_LETTERS,
                    NOTICES_READ),
            nothing()),
    AUDITOR(
            Side.TENANT,
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    SUBPROCESSORS_READ,
                    REQUESTS_READ,
                    REQUESTS_EXPORT,
                    REQUESTS_VIEWS_SAVE,
                    AGREEMENTS_READ,
                    LEAVING_READ,
                    AUDIT_READ,
                    AUDIT_REPORT,
                    MEMBERS_READ,
                    NOTICES_READ,
                    CREDENTIALS_READ,
                    SUPPORT_ACCESS_READ),
            nothing()),
    SUPPORT(
            Side.METRICWORKS,
            EnumSet.of(HOME, SUBPROCESSORS_READ, SYSTEMS_READ, TENANTS_READ, REQUESTS_ACROSS_TENANTS, SUPPORT_ENTER),
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    SUBPROCESSORS_READ,
                    REQUESTS_READ,
                    REQUESTS_RECORD,
                    REQUESTS_WORK,
                    REQUESTS_REPORT,
                    REQUESTS_RESULT_UPLOAD,
                    REQUESTS_RESULT_REMOVE,
                    AGREEMENTS_READ,
                    MEMBERS_READ,
                    NOTICES_READ,
                    SUPPORT_ACCESS_READ)),
    PRIVACY_OFFICER(
            Side.METRICWORKS,
            EnumSet.of(
                    HOME,
                    SUBPROCESSORS_READ,
                    SUBPROCESSORS_PUBLISH,
                    SUBPROCESSORS_REVIEW,
                    CATALOGUES_EDIT,
                    SYSTEMS_READ,
                    SYSTEMS_MANAGE,
                    SYSTEMS_CREDENTIALS,
                    TENANTS_READ,
                    AGREEMENTS_COUNTERSIGN,
                    LEAVING_WORK,
                    AGREEMENT_TEMPLATES_EDIT,
                    REQUESTS_ACROSS_TENANTS,
                    SUPPORT_ENTER,
                    AUDIT_READ),
            EnumSet.of(
                    HOME,
                    INSTRUCTIONS_READ,
                    INSTRUCTIONS_CHALLENGE,
                    SUBPROCESSORS_READ,
                    REQUESTS_READ,
                    AGREEMENTS_READ,
                    LEAVING_READ,
                    AUDIT_READ,
                    AUDIT_REPORT,
                    MEMBERS_READ,
                    NOTICES_READ,
                    SUPPORT_ACCESS_READ)),
    OPERATOR(
            Side.METRICWORKS,
            EnumSet.of(
                    HOME,
                    SUBPROCESSORS_READ,
                    SUBPROCESSORS_REVIEW,
                    TENANTS_READ,
                    TENANTS_MANAGE,
                    STAFF_READ,
                    STAFF_MANAGE,
                    AUDIT_READ),
            nothing());

    /** Whose person holds the role. */
    public enum Side {
        TENANT,
        METRICWORKS
    }

    private final Side side;
    private final Set<Permission> atHome;
    private final Set<Permission> visiting;

    Role(Side side, Set<Permission> atHome, Set<Permission> visiting) {
        this.side = side;
        this.atHome = Collections.unmodifiableSet(atHome);
        this.visiting = Collections.unmodifiableSet(visiting);
    }

    public Side side() {
        return side;
    }

    /** What the role allows in the person's own organisation. */
    public Set<Permission> atHome() {
        return atHome;
    }

    /** What the role allows inside a tenant under a running support access; empty for the tenants' own roles. */
    public Set<Permission> visiting() {
        return visiting;
    }

    /** The roles of one side that carry a permission at home: told to whoever lacks it. */
    public static List<Role> with(Permission permission, Side side) {
        return Arrays.stream(values())
                .filter(role -> role.side == side && role.atHome.contains(permission))
                .toList();
    }

    private static Set<Permission> nothing() {
        return EnumSet.noneOf(Permission.class);
    }
}
