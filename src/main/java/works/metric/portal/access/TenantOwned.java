package works.metric.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one tenant. Hibernate fills in and filters by the tenant; the tables' primary key is
 * {@code (tenant_id, id)} and child rows point at both columns, so that the database itself refuses a row of one tenant
 * that hangs on a row of another.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    protected TenantOwned() {
        this(Ids.next());
    }

    /** With an id given by the caller: a form sent twice meets the same row. */
    protected TenantOwned(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    /** The count of changes so far: a screen hands it back, so that a stale one is told. */
    public long getVersion() {
        return version == null ? 0 : version;
    }

    protected UUID tenantValue() {
        if (tenantId == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return tenantId;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TenantOwned that && id.equals(that.getId()));
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
