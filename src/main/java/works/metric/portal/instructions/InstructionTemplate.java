package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;

/** What MetricWorks offers to start an instruction from. */
@Entity
@Table(name = "instruction_template")
class InstructionTemplate implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int position;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_nb")
    private String bokmal;

    @Column(name = "about_en")
    private String aboutEnglish;

    @Column(name = "about_nb")
    private String aboutBokmal;

    @Column(name = "data_categories")
    private String dataCategories;

    @Column(name = "subject_categories")
    private String subjectCategories;

    @Column(name = "retention_length")
    private int retentionLength;

    @Enumerated(EnumType.STRING)
    @Column(name = "retention_unit")
    private Retention.Unit retentionUnit;

    @Embedded
    private StoredChoices choices;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected InstructionTemplate() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    InstructionTemplate(UUID id, int position, TemplateContent content) {
        this.id = id;
        this.position = position;
        write(content);
    }

    InstructionTemplateEvent added() {
        return event("instruction-template.added", content().changesFrom(null));
    }

    InstructionTemplateEvent change(TemplateContent to) {
        List<FieldChange> changes = to.changesFrom(content());
        write(to);
        return event("instruction-template.changed", changes);
    }

    InstructionTemplateEvent retire(Instant now) {
        retiredAt = now;
        return event("instruction-template.retired", List.of(new FieldChange("retired", null, now.toString())));
    }

    InstructionTemplateEvent restore() {
        FieldChange change = new FieldChange("retired", String.valueOf(retiredAt), null);
        retiredAt = null;
        return event("instruction-template.restored", List.of(change));
    }

    InstructionTemplateEvent moved(int from, int to) {
        return event(
                "instruction-template.moved",
                List.of(new FieldChange("position", String.valueOf(from), String.valueOf(to))));
    }

    /** Where it stands among all, from 1. */
    void stand(int place) {
        position = place;
    }

    UUID id() {
        return id;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    long version() {
        return version == null ? 0 : version;
    }

    TemplateContent content() {
        return new TemplateContent(
                new Wording(english, bokmal, aboutEnglish, aboutBokmal),
                CategoryCodes.read(DataCategory::new, dataCategories),
                CategoryCodes.read(SubjectCategory::new, subjectCategories),
                new Retention(retentionLength, retentionUnit),
                choices.terms(Set.of(), Set.of()));
    }

    InstructionTemplateDetails details(List<CatalogueCode> notOffered) {
        return new InstructionTemplateDetails(id, version(), content(), notOffered, retiredAt);
    }

    private void write(TemplateContent content) {
        english = content.wording().english();
        bokmal = content.wording().bokmal();
        aboutEnglish = content.wording().aboutEnglish();
        aboutBokmal = content.wording().aboutBokmal();
        dataCategories = CategoryCodes.write(content.dataCategories());
        subjectCategories = CategoryCodes.write(content.subjectCategories());
        retentionLength = content.retention().length();
        retentionUnit = content.retention().unit();
        choices = new StoredChoices(content.terms());
    }

    private InstructionTemplateEvent event(String action, List<FieldChange> changes) {
        return new InstructionTemplateEvent(action, id, english, changes);
    }
}
