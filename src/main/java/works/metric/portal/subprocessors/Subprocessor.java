package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.PlatformOwned;

/** An entry of the register. What it says is counted from its revisions; here stand its published name and their number. */
@Entity
@Table(name = "subprocessor")
class Subprocessor implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Column(name = "last_number")
    private int lastNumber;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Subprocessor() {}

    Subprocessor(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** The next step of its history, with the fields that change. */
    RevisionFact next(
            RevisionKind kind, Reach reach, @Nullable UUID change, Map<String, @Nullable String> fields, Instant now) {
        lastNumber++;
        String newName = fields.get("name");
        if (newName != null) {
            name = newName;
        }
        return new RevisionFact(id, lastNumber, kind, reach, change, fields, now);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version == null ? 0 : version;
    }

    SubprocessorDetails details(RegisterFold.State state) {
        return new SubprocessorDetails(id, version(), state.entry(), state.endedOn());
    }
}
