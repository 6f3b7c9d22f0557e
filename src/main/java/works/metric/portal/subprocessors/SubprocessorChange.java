package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.PlatformOwned;

/** A change of the register on its way: drafted, reviewed by a second person, sent. */
@Entity
@Table(name = "subprocessor_change")
class SubprocessorChange implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "subprocessor_id")
    private UUID subprocessorId;

    @Column(name = "replaces_id")
    private @Nullable UUID replacesId;

    private String fields;

    private @Nullable String reason;

    @Column(name = "what_changes")
    private @Nullable String whatChanges;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "drafted_by", updatable = false)
    private UUID draftedBy;

    @Column(name = "drafted_by_name", updatable = false)
    private String draftedByName;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_by_name")
    private String writtenByName;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_by_name")
    private @Nullable String reviewedByName;

    @Column(name = "review_words")
    private @Nullable String reviewWords;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "sent_by_name")
    private @Nullable String sentByName;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SubprocessorChange() {}

    @SuppressWarnings("NullAway") // write() fills the rest
    SubprocessorChange(UUID id, NewChange wanted, Actor author, Instant now) {
        this.id = id;
        this.state = ChangeState.DRAFT;
        this.draftedAt = now;
        this.draftedBy = author.id();
        this.draftedByName = author.name();
        write(wanted, author);
    }

    ChangeEvent drafted() {
        return event("subprocessor-change.drafted", null);
    }

    /** Rewriting takes back what was submitted or reviewed. */
    ChangeEvent edit(NewChange wanted, Actor author) {
        ChangeState before = state;
        requireIn(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.REVIEWED);
        write(wanted, author);
        state = ChangeState.DRAFT;
        reviewedAt = null;
        reviewedBy = null;
        reviewedByName = null;
        return event("subprocessor-change.edited", before);
    }

    ChangeEvent submit() {
        ChangeState before = requireIn(ChangeState.DRAFT);
        state = ChangeState.SUBMITTED;
        reviewWords = null;
        return event("subprocessor-change.submitted", before);
    }

    /** @throws Invalid for whoever drafted it or wrote its words: a second person reviews */
    ChangeEvent review(boolean passed, @Nullable String words, Actor reviewer, Instant now) {
        ChangeState before = requireIn(ChangeState.SUBMITTED);
        if (reviewer.id().equals(draftedBy) || reviewer.id().equals(writtenBy)) {
            throw new Invalid("reviewer", "subprocessors.rule.second-person");
        }
        state = passed ? ChangeState.REVIEWED : ChangeState.DRAFT;
        reviewedAt = now;
        reviewedBy = reviewer.id();
        reviewedByName = reviewer.name();
        reviewWords = words;
        return event(passed ? "subprocessor-change.reviewed" : "subprocessor-change.sent-back", before);
    }

    ChangeEvent send(Actor sender, Instant now) {
        ChangeState before = requireIn(ChangeState.REVIEWED);
        if (reviewedBy == null || reviewedBy.equals(draftedBy) || reviewedBy.equals(writtenBy)) {
            throw new Invalid("reviewer", "subprocessors.rule.second-person");
        }
        state = ChangeState.SENT;
        sentAt = now;
        sentByName = sender.name();
        return event("subprocessor-change.sent", before);
    }

    ChangeEvent discard() {
        ChangeState before = requireIn(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.REVIEWED);
        state = ChangeState.DISCARDED;
        return event("subprocessor-change.discarded", before);
    }

    /** The last tenant was told. */
    ChangeEvent finish(Instant now) {
        finishedAt = now;
        return event("subprocessor-change.all-told", state);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean is(ChangeState wanted) {
        return state == wanted;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    Instant sentAt() {
        return Objects.requireNonNull(sentAt, "never sent");
    }

    LocalDate plannedOn() {
        return Objects.requireNonNull(plannedOn, "no day is planned");
    }

    /** When it takes effect in the register as published: not before the planned day. */
    Instant publishedFrom(ZoneId zone) {
        Instant planned = plannedOn().atStartOfDay(zone).toInstant();
        return planned.isAfter(sentAt()) ? planned : sentAt();
    }

    NewChange change() {
        return new NewChange(
                kind, subprocessorId, replacesId, EntryFields.read(fields), reason, whatChanges, plannedOn);
    }

    ChangeDetails details() {
        return new ChangeDetails(
                id,
                version(),
                change(),
                state,
                draftedAt,
                draftedBy,
                draftedByName,
                writtenBy,
                writtenByName,
                reviewedAt,
                reviewedByName,
                reviewWords,
                sentAt,
                sentByName,
                finishedAt);
    }

    private void write(NewChange wanted, Actor author) {
        kind = wanted.kind();
        subprocessorId = wanted.subprocessorId();
        replacesId = wanted.replacesId();
        fields = EntryFields.write(wanted.fields());
        reason = wanted.reason();
        whatChanges = wanted.whatChanges();
        plannedOn = wanted.plannedOn();
        writtenBy = author.id();
        writtenByName = author.name();
    }

    private ChangeState requireIn(ChangeState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Invalid("state", "subprocessors.rule.change-state");
        }
        return state;
    }

    private ChangeEvent event(String action, @Nullable ChangeState before) {
        String name = change().fields().get("name");
        return new ChangeEvent(
                action,
                id,
                name == null ? kind.name() : name,
                List.of(new FieldChange("changeState", before == null ? null : before.name(), state.name())));
    }
}
