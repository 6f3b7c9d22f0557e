package works.metric.portal.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a program may do with an API credential. A tenant's: a part of what its people may, and never more. */
public enum CredentialScope {
    /** Follow requests. */
    REQUESTS_READ(Holder.TENANT, EnumSet.of(Permission.REQUESTS_READ)),
    /** Record requests, follow them and take them back. */
    REQUESTS_WRITE(Holder.TENANT, EnumSet.of(Permission.REQUESTS_READ, Permission.REQUESTS_RECORD)),
    /** Follow requests, and fetch what was found for them. */
    RESULTS_READ(Holder.TENANT, EnumSet.of(Permission.REQUESTS_READ, Permission.REQUESTS_RESULT_DOWNLOAD)),
    /** Fetch and report the tasks of one processing system. */
    TASKS_REPORT(Holder.SYSTEM, EnumSet.of(Permission.SYSTEM_TASKS)),
    /** Read the instructions of every tenant, ask what is allowed, and confirm what is applied. */
    INSTRUCTIONS_READ(Holder.SYSTEM, EnumSet.of(Permission.SYSTEM_INSTRUCTIONS));

    /** Whose credentials may carry it. */
    public enum Holder {
        TENANT,
        /** A processing system of MetricWorks' own. */
        SYSTEM
    }

    private final Holder holder;
    private final Set<Permission> permissions;

    CredentialScope(Holder holder, Set<Permission> permissions) {
        this.holder = holder;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As integrators read it: {@code requests:write}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** What credentials of one kind of holder may carry. */
    public static Set<CredentialScope> of(Holder holder) {
        Set<CredentialScope> all = EnumSet.noneOf(CredentialScope.class);
        for (CredentialScope scope : values()) {
            if (scope.holder == holder) {
                all.add(scope);
            }
        }
        return all;
    }

    /** All that several allow together. */
    public static Set<Permission> permissions(Set<CredentialScope> scopes) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
    }
}
