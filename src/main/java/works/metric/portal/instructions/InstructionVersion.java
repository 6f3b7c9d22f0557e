package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

@Entity
@Table(name = "instruction_version")
class InstructionVersion extends TenantOwned {

    @Column(name = "instruction_id", updatable = false)
    private UUID instructionId;

    @Column(name = "instruction_number", updatable = false)
    private int instructionNumber;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private InstructionState state;

    private String title;

    private String purpose;

    @Column(name = "data_categories")
    private String dataCategories;

    @Column(name = "subject_categories")
    private String subjectCategories;

    @Column(name = "retention_length")
    private int retentionLength;

    @Enumerated(EnumType.STRING)
    @Column(name = "retention_unit")
    private Retention.Unit retentionUnit;

    private String wording;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @SuppressWarnings("NullAway") // filled by JPA
    protected InstructionVersion() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    InstructionVersion(ProcessingInstruction of, int number, InstructionContent content, Instant now, String by) {
        super(Ids.next());
        this.instructionId = of.getId();
        this.instructionNumber = of.number();
        this.number = number;
        this.state = InstructionState.DRAFT;
        write(content, now, by);
    }

    /** Rewrites a draft. @throws IllegalStateException for what is or was in force: that is never rewritten */
    final void write(InstructionContent content, Instant now, String by) {
        require(InstructionState.DRAFT);
        title = content.title();
        purpose = content.purpose();
        dataCategories = CategoryCodes.write(content.dataCategories());
        subjectCategories = CategoryCodes.write(content.subjectCategories());
        retentionLength = content.retention().length();
        retentionUnit = content.retention().unit();
        wording = content.text();
        draftedAt = now;
        draftedBy = by;
    }

    void activate(Instant now, String by) {
        require(InstructionState.DRAFT);
        state = InstructionState.ACTIVE;
        activatedAt = now;
        activatedBy = by;
    }

    void supersede(Instant now, String by) {
        require(InstructionState.ACTIVE);
        end(InstructionState.SUPERSEDED, now, by, null);
    }

    void withdraw(Instant now, String by, @Nullable String reason) {
        end(InstructionState.WITHDRAWN, now, by, reason);
    }

    boolean is(InstructionState wanted) {
        return state == wanted;
    }

    int number() {
        return number;
    }

    InstructionContent content() {
        return new InstructionContent(
                title,
                purpose,
                CategoryCodes.read(DataCategory::new, dataCategories),
                CategoryCodes.read(SubjectCategory::new, subjectCategories),
                new Retention(retentionLength, retentionUnit),
                wording);
    }

    InstructionVersionDetails details() {
        return new InstructionVersionDetails(
                instructionId,
                instructionNumber,
                number,
                state,
                content(),
                draftedAt,
                draftedBy,
                activatedAt,
                activatedBy,
                endedAt,
                endedBy,
                endReason);
    }

    private void end(InstructionState to, Instant now, String by, @Nullable String reason) {
        state = to;
        endedAt = now;
        endedBy = by;
        endReason = reason;
    }

    private void require(InstructionState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("Version " + number + " is " + state + " and not " + wanted);
        }
    }
}
