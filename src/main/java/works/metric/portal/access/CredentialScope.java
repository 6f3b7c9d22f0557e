package works.metric.portal.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a program of a tenant may do with an API credential: a part of what people may, and never more. */
public enum CredentialScope {
    /** Follow requests. */
    REQUESTS_READ(EnumSet.of(Permission.REQUESTS_READ)),
    /** Record requests, follow them and take them back. */
    REQUESTS_WRITE(EnumSet.of(Permission.REQUESTS_READ, Permission.REQUESTS_RECORD)),
    /** Follow requests, and fetch what was found for them. */
    RESULTS_READ(EnumSet.of(Permission.REQUESTS_READ, Permission.REQUESTS_RESULT_DOWNLOAD));

    private final Set<Permission> permissions;

    CredentialScope(Set<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As integrators read it: {@code requests:write}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** All that several allow together. */
    public static Set<Permission> permissions(Set<CredentialScope> scopes) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
    }
}
