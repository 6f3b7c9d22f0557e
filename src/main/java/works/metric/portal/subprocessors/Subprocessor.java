package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

@Entity
@Table(name = "subprocessor")
class Subprocessor implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    private @Nullable String address;

    private String country;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    private String service;

    private String description;

    @Column(name = "data_categories")
    private String dataCategories;

    @Column(name = "subject_categories")
    private String subjectCategories;

    @Enumerated(EnumType.STRING)
    private TransferMechanism mechanism;

    @Column(name = "mechanism_reference")
    private @Nullable String mechanismReference;

    @Column(name = "opt_out")
    private @Nullable String optOut;

    private LocalDate since;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Subprocessor() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    Subprocessor(UUID id, SubprocessorEntry entry) {
        this.id = id;
        write(entry);
    }

    SubprocessorEvent added() {
        return event("subprocessor.added", entry().changesFrom(null));
    }

    SubprocessorEvent change(SubprocessorEntry to) {
        List<FieldChange> changes = to.changesFrom(entry());
        write(to);
        return event("subprocessor.changed", changes);
    }

    SubprocessorEvent end(LocalDate on) {
        String before = endedOn == null ? null : endedOn.toString();
        endedOn = on;
        return event("subprocessor.ended", List.of(new FieldChange("endedOn", before, on.toString())));
    }

    boolean endsOn(LocalDate on) {
        return Objects.equals(endedOn, on);
    }

    SubprocessorEntry entry() {
        return new SubprocessorEntry(
                name,
                address,
                country,
                contactName,
                contactEmail,
                service,
                description,
                CategoryCodes.read(DataCategory::new, dataCategories),
                CategoryCodes.read(SubjectCategory::new, subjectCategories),
                mechanism,
                mechanismReference,
                optOut,
                since);
    }

    SubprocessorDetails details() {
        return new SubprocessorDetails(id, version == null ? 0 : version, entry(), endedOn);
    }

    private void write(SubprocessorEntry entry) {
        name = entry.name();
        address = entry.address();
        country = entry.country();
        contactName = entry.contactName();
        contactEmail = entry.contactEmail();
        service = entry.service();
        description = entry.description();
        dataCategories = CategoryCodes.write(entry.dataCategories());
        subjectCategories = CategoryCodes.write(entry.subjectCategories());
        mechanism = entry.mechanism();
        mechanismReference = entry.mechanismReference();
        optOut = entry.optOut();
        since = entry.since();
    }

    private SubprocessorEvent event(String action, List<FieldChange> changes) {
        return new SubprocessorEvent(action, id, name, changes);
    }
}
