package works.metric.portal.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which tenant. Fixed for a session: another tenant means another session.
 *
 * @param id the member's, staff member's, job's or credential's id
 * @param tenant the one tenant whose data can be reached; null: none at all
 * @param visit the support access under which a person of MetricWorks is in the tenant; null for everybody else
 */
public record Actor(
        Kind kind,
        UUID id,
        String name,
        @Nullable TenantId tenant,
        @Nullable Visit visit) implements Serializable {

    /** What kind of actor. Their rights are looked up anew at every step, never carried along. */
    public enum Kind {
        MEMBER,
        STAFF,
        SYSTEM,
        /** A program of the tenant's, known by an API credential. */
        API,
        /** A processing system of MetricWorks' own, known by a credential of its own. */
        MACHINE
    }

    /** A running support access: which, and when it ends by itself. */
    public record Visit(UUID supportAccessId, String reason, Instant until) implements Serializable {}

    private static final UUID SYSTEM_ID = new UUID(0, 1);

    public Actor {
        if ((kind == Kind.MEMBER || kind == Kind.API) && tenant == null) {
            throw new IllegalArgumentException("A member or credential without a tenant");
        }
        if (visit != null && (kind != Kind.STAFF || tenant == null)) {
            throw new IllegalArgumentException("Only staff visits, and only a tenant");
        }
    }

    public static Actor member(UUID id, String name, TenantId tenant) {
        return new Actor(Kind.MEMBER, id, name, tenant, null);
    }

    public static Actor staff(UUID id, String name) {
        return new Actor(Kind.STAFF, id, name, null, null);
    }

    /** A program of the tenant's; its rights are those of the credential's scopes. */
    public static Actor api(UUID credential, String name, TenantId tenant) {
        return new Actor(Kind.API, credential, name, tenant, null);
    }

    /**
     * A processing system of MetricWorks' own. Comes in outside of any tenant; what it does for one, it does by
     * {@link #writingInto}.
     *
     * @param name the system's
     */
    public static Actor machine(UUID credential, String name) {
        return new Actor(Kind.MACHINE, credential, name, null, null);
    }

    /** A job or listener of the portal itself, working for one tenant. */
    public static Actor system(String name, TenantId tenant) {
        return new Actor(Kind.SYSTEM, SYSTEM_ID, name, tenant, null);
    }

    /** A job of the portal itself that touches no tenant's data. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, SYSTEM_ID, name, null, null);
    }

    public Actor entering(TenantId entered, Visit under) {
        return new Actor(kind, id, name, entered, under);
    }

    /**
     * Staff leaving a row where the tenant sees it, such as its first admin or the start of a support access: without a
     * visit there is no right to read anything there. And a processing system at a task of its own.
     */
    public Actor writingInto(TenantId target) {
        return new Actor(kind, id, name, target, null);
    }

    public Actor leaving() {
        return new Actor(kind, id, name, null, null);
    }

    /** The tenant. @throws NoTenantInScope when there is none */
    public TenantId requireTenant() {
        if (tenant == null) {
            throw new NoTenantInScope("This needs a tenant, and " + kind + " works outside of any");
        }
        return tenant;
    }
}
