package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.PlatformOwned;

/** One step in the history of an entry: what changed, who wrote it, when, and for whom it counts. Never rewritten. */
@Entity
@Table(name = "subprocessor_revision")
class SubprocessorRevision implements PlatformOwned, Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "subprocessor_id", updatable = false)
    private UUID subprocessorId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RevisionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Reach reach;

    @Column(name = "change_id", updatable = false)
    private @Nullable UUID changeId;

    @Column(updatable = false)
    private String fields;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SubprocessorRevision() {}

    SubprocessorRevision(RevisionFact fact, String recordedBy) {
        this.id = Ids.next();
        this.subprocessorId = fact.subprocessor();
        this.number = fact.number();
        this.kind = fact.kind();
        this.reach = fact.reach();
        this.changeId = fact.change();
        this.fields = EntryFields.write(fact.fields());
        this.recordedAt = fact.recordedAt();
        this.recordedBy = recordedBy;
    }

    RevisionFact fact() {
        return new RevisionFact(subprocessorId, number, kind, reach, changeId, fields(), recordedAt);
    }

    RevisionDetails details(@Nullable Instant effectiveAt) {
        return new RevisionDetails(number, kind, recordedAt, recordedBy, changeId, fields(), effectiveAt);
    }

    private Map<String, @Nullable String> fields() {
        return EntryFields.read(fields);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
