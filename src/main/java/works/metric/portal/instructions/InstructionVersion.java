package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
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

    @Embedded
    private StoredTerms terms;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private String draftedBy;

    /** Ids of everybody who wrote on it, and who sent it on. */
    private String authors;

    @Column(name = "change_reason")
    private @Nullable String changeReason;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "wanted_at")
    private @Nullable Instant wantedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "sent_back_at")
    private @Nullable Instant sentBackAt;

    @Column(name = "sent_back_by")
    private @Nullable String sentBackBy;

    @Column(name = "sent_back_reason")
    private @Nullable String sentBackReason;

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
    InstructionVersion(ProcessingInstruction of, int number, InstructionContent content, Instant now, Actor by) {
        super(Ids.next());
        this.instructionId = of.getId();
        this.instructionNumber = of.number();
        this.number = number;
        this.state = InstructionState.DRAFT;
        this.authors = "";
        write(content, now, by);
    }

    /** Rewrites a draft. @throws IllegalStateException for what is or was in force: that is never rewritten */
    final void write(InstructionContent content, Instant now, Actor by) {
        require(InstructionState.DRAFT);
        title = content.title();
        purpose = content.purpose();
        dataCategories = CategoryCodes.write(content.dataCategories());
        subjectCategories = CategoryCodes.write(content.subjectCategories());
        retentionLength = content.retention().length();
        retentionUnit = content.retention().unit();
        wording = content.text();
        terms = new StoredTerms(content.terms());
        draftedAt = now;
        draftedBy = by.name();
        addAuthor(by);
    }

    void submit(Activation activation, Instant now, Actor by) {
        require(InstructionState.DRAFT);
        state = InstructionState.SUBMITTED;
        want(activation);
        submittedAt = now;
        submittedBy = by.name();
        addAuthor(by);
    }

    void sendBack(Instant now, String by, String reason) {
        require(InstructionState.SUBMITTED);
        toDraft();
        sentBackAt = now;
        sentBackBy = by;
        sentBackReason = reason;
    }

    void approve(Instant now, String by) {
        require(InstructionState.SUBMITTED);
        approvedAt = now;
        approvedBy = by;
    }

    void schedule(Instant effective, String by) {
        state = InstructionState.SCHEDULED;
        wantedAt = effective;
        activatedBy = by;
    }

    void cancelSchedule() {
        require(InstructionState.SCHEDULED);
        toDraft();
        activatedBy = null;
    }

    void want(Activation activation) {
        changeReason = activation.reason().isEmpty() ? null : activation.reason();
        wantedAt = activation.effectiveAt();
    }

    void activate(Instant at, String by, boolean challenged) {
        if (!state.isUpcoming()) {
            throw new IllegalStateException("Version " + number + " is " + state);
        }
        state = challenged ? InstructionState.CHALLENGED : InstructionState.ACTIVE;
        activatedAt = at;
        activatedBy = by;
    }

    /** In force it stays, with or without something held. */
    void challenged(boolean held) {
        if (!state.isInForce()) {
            throw new IllegalStateException("Version " + number + " is " + state);
        }
        state = held ? InstructionState.CHALLENGED : InstructionState.ACTIVE;
    }

    void supersede(Instant at, String by) {
        if (!state.isInForce()) {
            throw new IllegalStateException("Version " + number + " is " + state);
        }
        end(InstructionState.SUPERSEDED, at, by, null);
    }

    void withdraw(Instant now, String by, @Nullable String reason) {
        end(InstructionState.WITHDRAWN, now, by, reason);
    }

    /** It is to come into force for this reason and at this moment. */
    boolean wants(Activation activation) {
        return Objects.equals(wantedAt, activation.effectiveAt())
                && activation.reason().equals(changeReason == null ? "" : changeReason);
    }

    boolean isSentBack(String reason) {
        return reason.equals(sentBackReason);
    }

    boolean is(InstructionState wanted) {
        return state == wanted;
    }

    boolean isInForce() {
        return state.isInForce();
    }

    boolean isUpcoming() {
        return state.isUpcoming();
    }

    boolean hasAuthor(Actor actor) {
        return Codes.read(authors, UUID::fromString).contains(actor.id());
    }

    UUID instructionId() {
        return instructionId;
    }

    int instructionNumber() {
        return instructionNumber;
    }

    int number() {
        return number;
    }

    InstructionState state() {
        return state;
    }

    @Nullable
    String changeReason() {
        return changeReason;
    }

    @Nullable
    Instant wantedAt() {
        return wantedAt;
    }

    /** Who decided that it comes into force; for a scheduled one. */
    String decidedBy() {
        return activatedBy == null ? draftedBy : activatedBy;
    }

    InstructionContent content() {
        return new InstructionContent(
                title,
                purpose,
                CategoryCodes.read(DataCategory::new, dataCategories),
                CategoryCodes.read(SubjectCategory::new, subjectCategories),
                new Retention(retentionLength, retentionUnit),
                wording,
                terms.terms());
    }

    InstructionVersionDetails details(Set<InstructionItem> held) {
        return details(state, state == InstructionState.SCHEDULED ? null : activatedBy, activatedAt, held);
    }

    /** As it is in force: also where it is, and nobody has written it down yet. */
    InstructionVersionDetails inForce(Set<InstructionItem> held) {
        boolean due = state == InstructionState.SCHEDULED;
        InstructionState shown = !due ? state : held.isEmpty() ? InstructionState.ACTIVE : InstructionState.CHALLENGED;
        return details(shown, activatedBy, due ? wantedAt : activatedAt, held);
    }

    private InstructionVersionDetails details(
            InstructionState shown, @Nullable String by, @Nullable Instant since, Set<InstructionItem> held) {
        return new InstructionVersionDetails(
                instructionId,
                instructionNumber,
                number,
                shown,
                content(),
                draftedAt,
                draftedBy,
                since,
                by,
                endedAt,
                endedBy,
                endReason,
                new VersionPath(
                        Codes.read(authors, UUID::fromString),
                        changeReason,
                        submittedAt,
                        submittedBy,
                        wantedAt,
                        approvedAt,
                        approvedBy,
                        sentBackAt,
                        sentBackBy,
                        sentBackReason),
                held);
    }

    private void addAuthor(Actor by) {
        Set<UUID> all = new TreeSet<>(Codes.read(authors, UUID::fromString));
        all.add(by.id());
        authors = Codes.write(all);
    }

    private void toDraft() {
        state = InstructionState.DRAFT;
        submittedAt = null;
        submittedBy = null;
        approvedAt = null;
        approvedBy = null;
        wantedAt = null;
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
