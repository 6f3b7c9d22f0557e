package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** Filters of the list under a name: one person's own, or the whole tenant's. */
@Entity
@Table(name = "request_view")
class SavedView extends TenantOwned {

    private String name;

    @Column(name = "filter_text", updatable = false)
    private String filterText;

    @Column(updatable = false)
    private boolean shared;

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "owner_name", updatable = false)
    private String ownerName;

    @Column(name = "saved_at", updatable = false)
    private Instant savedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SavedView() {}

    SavedView(UUID id, String name, RequestFilter filter, boolean shared, Actor owner, Instant now) {
        super(id);
        this.name = name;
        this.filterText = FilterText.write(filter);
        this.shared = shared;
        this.ownerId = owner.id();
        this.ownerName = owner.name();
        this.savedAt = now;
    }

    SavedViewEvent saved() {
        return event("saved", new FieldChange("filter", null, filterText), new FieldChange("shared", null, shared()));
    }

    SavedViewEvent rename(String wanted) {
        String before = name;
        name = wanted;
        return event("renamed", new FieldChange("name", before, wanted));
    }

    SavedViewEvent removed() {
        return event("removed", new FieldChange("shared", shared(), null));
    }

    /** A shared one is everybody's to read; what is one's own is nobody else's. */
    boolean isFor(UUID reader) {
        return shared || ownerId.equals(reader);
    }

    boolean isShared() {
        return shared;
    }

    SavedViewDetails details() {
        return new SavedViewDetails(getId(), getVersion(), name, FilterText.read(filterText), shared, ownerName);
    }

    private SavedViewEvent event(String verb, FieldChange... changes) {
        return new SavedViewEvent("request-view." + verb, getId(), name, List.of(changes));
    }

    private String shared() {
        return Boolean.toString(shared);
    }
}
