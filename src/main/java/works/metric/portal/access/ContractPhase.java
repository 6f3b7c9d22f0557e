package works.metric.portal.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a tenant's contract stands at a moment, and what it leaves of the rights inside the tenant. */
public enum ContractPhase {
    RUNNING(EnumSet.allOf(Permission.class)),
    /**
     * The contract has ended (GDPR Art. 28(3)(g)). All can be read and taken away; open cases are brought to their end,
     * because the deadlines of Art. 12(3) run on; who may come in stays the controller's to say. Nothing else is written.
     */
    ENDED(EnumSet.of(
            Permission.HOME,
            Permission.INSTRUCTIONS_READ,
            Permission.SUBPROCESSORS_READ,
            Permission.SYSTEMS_READ,
            Permission.REQUESTS_READ,
            Permission.REQUESTS_WORK,
            Permission.REQUESTS_REPORT,
            Permission.REQUESTS_REFUSE,
            Permission.REQUESTS_RESULT_UPLOAD,
            Permission.REQUESTS_RESULT_DOWNLOAD,
            Permission.REQUESTS_RESULT_REMOVE,
            Permission.REQUESTS_EXPORT,
            Permission.REQUESTS_LETTERS,
            Permission.AGREEMENTS_READ,
            Permission.LEAVING_READ,
            Permission.AUDIT_READ,
            Permission.AUDIT_REPORT,
            Permission.MEMBERS_READ,
            Permission.MEMBERS_MANAGE,
            Permission.NOTICES_READ,
            Permission.CREDENTIALS_READ,
            Permission.CREDENTIALS_MANAGE,
            Permission.SUPPORT_ACCESS_READ,
            Permission.SUPPORT_ACCESS_END)),
    /** Everything was deleted and certified; nobody is inside any more. */
    CLOSED(EnumSet.noneOf(Permission.class));

    private final Set<Permission> remaining;

    ContractPhase(Set<Permission> remaining) {
        this.remaining = Collections.unmodifiableSet(remaining);
    }

    public boolean leaves(Permission permission) {
        return remaining.contains(permission);
    }

    Set<Permission> of(Set<Permission> held) {
        if (this == RUNNING) {
            return held;
        }
        Set<Permission> left = EnumSet.noneOf(Permission.class);
        held.stream().filter(remaining::contains).forEach(left::add);
        return left;
    }
}
