package works.metric.portal.systems;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.requests.RequestType;

@Entity
@Table(name = "processing_system")
class ProcessingSystem implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    private String holds;

    /** Names, with commas between them. */
    @Column(name = "request_types")
    private String types;

    @Column(name = "backup_days")
    private @Nullable Integer backupDays;

    private LocalDate since;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ProcessingSystem() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    ProcessingSystem(UUID id, ProcessingSystemEntry entry) {
        this.id = id;
        write(entry);
    }

    ProcessingSystemEvent added() {
        return event("system.added", entry().changesFrom(null));
    }

    ProcessingSystemEvent change(ProcessingSystemEntry to) {
        List<FieldChange> changes = to.changesFrom(entry());
        write(to);
        return event("system.changed", changes);
    }

    ProcessingSystemEvent end(LocalDate on) {
        String before = endedOn == null ? null : endedOn.toString();
        endedOn = on;
        return event("system.ended", List.of(new FieldChange("endedOn", before, on.toString())));
    }

    boolean endsOn(LocalDate on) {
        return Objects.equals(endedOn, on);
    }

    ProcessingSystemEntry entry() {
        return new ProcessingSystemEntry(
                name,
                holds,
                Arrays.stream(types.split(",")).map(RequestType::valueOf).collect(Collectors.toSet()),
                backupDays,
                since);
    }

    ProcessingSystemDetails details() {
        return new ProcessingSystemDetails(id, version == null ? 0 : version, entry(), endedOn);
    }

    private void write(ProcessingSystemEntry entry) {
        name = entry.name();
        holds = entry.holds();
        types = ProcessingSystemEntry.codes(entry.types());
        backupDays = entry.backupDays();
        since = entry.since();
    }

    private ProcessingSystemEvent event(String action, List<FieldChange> changes) {
        return new ProcessingSystemEvent(action, id, name, changes);
    }
}
