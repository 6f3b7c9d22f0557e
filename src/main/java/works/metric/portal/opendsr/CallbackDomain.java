package works.metric.portal.opendsr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** A domain that a tenant wants to be called back on. */
@Entity
@Table(name = "opendsr_callback_domain")
class CallbackDomain extends TenantOwned {

    @Column(updatable = false)
    private String domain;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "added_by", updatable = false)
    private String addedBy;

    /** Null once removed: any number of removed rows may have the same name, and one that lives. */
    private @Nullable Boolean live;

    @SuppressWarnings("NullAway") // filled by JPA
    protected CallbackDomain() {}

    CallbackDomain(UUID id, String domain, Instant now, Actor actor) {
        super(id);
        this.domain = domain;
        this.addedAt = now;
        this.addedBy = actor.name();
        this.live = true;
    }

    String domain() {
        return domain;
    }

    OpenDsrEvent added() {
        return event("opendsr.domain-added", new FieldChange("domain", null, domain));
    }

    boolean isLive() {
        return live != null;
    }

    OpenDsrEvent remove() {
        live = null;
        return event("opendsr.domain-removed", new FieldChange("domain", domain, null));
    }

    CallbackDomainDetails details() {
        return new CallbackDomainDetails(getId(), domain, addedAt, addedBy);
    }

    private OpenDsrEvent event(String action, FieldChange change) {
        return new OpenDsrEvent(action, "callback-domain", getId(), domain, List.of(change));
    }
}
