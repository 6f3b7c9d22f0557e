package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** The root of its versions: every verb touches its row, so one count of changes guards the whole. */
@Entity
@Table(name = "processing_instruction")
class ProcessingInstruction extends TenantOwned {

    @Column(updatable = false)
    private int number;

    private String title;

    @Enumerated(EnumType.STRING)
    private InstructionState state;

    @Column(name = "active_version")
    private @Nullable Integer activeVersion;

    @Column(name = "draft_version")
    private @Nullable Integer draftVersion;

    @Column(name = "last_version")
    private int lastVersion;

    /** Makes the row differ even where only a draft's text changed. */
    private int edits;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Of the version that is not in force yet; null: there is none. */
    @Enumerated(EnumType.STRING)
    @Column(name = "upcoming_state")
    private @Nullable InstructionState upcomingState;

    /** Those of the leading version, each between bars: for the list of one app. */
    private String apps;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ProcessingInstruction() {}

    ProcessingInstruction(UUID id, int number, InstructionContent content, Instant now) {
        super(id);
        this.number = number;
        this.title = content.title();
        this.apps = "";
        this.state = InstructionState.DRAFT;
        this.changedAt = now;
    }

    /** The next version, as a draft. */
    InstructionVersion draft(InstructionContent content, Instant now, Actor by) {
        lastVersion++;
        draftVersion = lastVersion;
        upcomingState = InstructionState.DRAFT;
        touch(content, now);
        return new InstructionVersion(this, lastVersion, content, now, by);
    }

    InstructionEvent drafted(InstructionVersion draft, @Nullable InstructionContent former) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(version(draft));
        changes.addAll(draft.content().changesFrom(former));
        return event(former == null ? "instruction.drafted" : "instruction.version-drafted", changes);
    }

    InstructionEvent edit(InstructionVersion draft, InstructionContent content, Instant now, Actor by) {
        List<FieldChange> changes = content.changesFrom(draft.content());
        draft.write(content, now, by);
        touch(content, now);
        return event("instruction.draft-changed", changes);
    }

    InstructionEvent discard(InstructionVersion draft, Instant now, String by) {
        draft.withdraw(now, by, null);
        draftVersion = null;
        upcomingState = null;
        if (activeVersion == null) {
            state = InstructionState.WITHDRAWN;
        }
        touch(null, now);
        return event(
                "instruction.draft-discarded",
                List.of(
                        new FieldChange("version", String.valueOf(draft.number()), null),
                        new FieldChange("state", InstructionState.DRAFT.name(), InstructionState.WITHDRAWN.name())));
    }

    InstructionEvent submit(InstructionVersion draft, Activation activation, Instant now, Actor by) {
        draft.submit(activation, now, by);
        follow(draft, now);
        List<FieldChange> changes = new ArrayList<>(List.of(version(draft)));
        addWanted(changes, draft);
        return event("instruction.submitted", changes);
    }

    InstructionEvent sendBack(InstructionVersion draft, Instant now, String by, String reason) {
        draft.sendBack(now, by, reason);
        follow(draft, now);
        return event("instruction.sent-back", List.of(version(draft), new FieldChange("reason", null, reason)));
    }

    InstructionEvent approve(InstructionVersion draft, Instant now, String by) {
        draft.approve(now, by);
        touch(null, now);
        return event("instruction.approved", List.of(version(draft)));
    }

    InstructionEvent schedule(InstructionVersion draft, Instant effective, Instant now, String by) {
        draft.schedule(effective, by);
        follow(draft, now);
        List<FieldChange> changes = new ArrayList<>(List.of(version(draft)));
        addWanted(changes, draft);
        return event("instruction.scheduled", changes);
    }

    InstructionEvent cancelSchedule(InstructionVersion draft, Instant now, String reason) {
        Instant wanted = draft.wantedAt();
        draft.cancelSchedule();
        follow(draft, now);
        return event(
                "instruction.schedule-cancelled",
                List.of(
                        version(draft),
                        new FieldChange("effectiveAt", String.valueOf(wanted), null),
                        new FieldChange("reason", null, reason)));
    }

    /** @param at from when it counts, which is before now where a scheduled one is settled late */
    InstructionActivated activate(
            InstructionVersion draft,
            @Nullable InstructionVersion former,
            boolean challenged,
            Instant at,
            Instant now,
            String by) {
        if (former != null) {
            former.supersede(at, by);
        }
        draft.activate(at, by, challenged);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "version", former == null ? null : String.valueOf(former.number()), String.valueOf(draft.number())));
        changes.add(new FieldChange("state", state.name(), draft.state().name()));
        changes.add(new FieldChange("effectiveAt", null, at.toString()));
        if (draft.changeReason() != null) {
            changes.add(new FieldChange("reason", null, draft.changeReason()));
        }
        changes.addAll(draft.content().changesFrom(former == null ? null : former.content()));
        activeVersion = draft.number();
        draftVersion = null;
        upcomingState = null;
        state = draft.state();
        lead(draft.content());
        touch(null, now);
        return new InstructionActivated(getId(), number, draft.number(), label(), List.copyOf(changes));
    }

    InstructionWithdrawn withdraw(
            InstructionVersion active,
            @Nullable InstructionVersion draft,
            Instant at,
            Instant now,
            String by,
            String reason) {
        FieldChange ended = new FieldChange("state", state.name(), InstructionState.WITHDRAWN.name());
        active.withdraw(at, by, reason);
        if (draft != null) {
            draft.withdraw(at, by, null);
        }
        state = InstructionState.WITHDRAWN;
        activeVersion = null;
        draftVersion = null;
        upcomingState = null;
        touch(null, now);
        return new InstructionWithdrawn(
                getId(),
                number,
                active.number(),
                label(),
                List.of(
                        new FieldChange("version", String.valueOf(active.number()), null),
                        ended,
                        new FieldChange("reason", null, reason)));
    }

    /** In force it stays, with or without something held. */
    void challenged(InstructionVersion active, boolean held, Instant now) {
        active.challenged(held);
        state = active.state();
        touch(null, now);
    }

    boolean is(InstructionState wanted) {
        return state == wanted;
    }

    int number() {
        return number;
    }

    boolean hasActive(int version) {
        return activeVersion != null && activeVersion == version;
    }

    String label() {
        return number + " " + title;
    }

    InstructionSummary summary() {
        return new InstructionSummary(
                getId(), number, title, state, activeVersion, draftVersion, changedAt, appIds(), upcomingState);
    }

    private Set<AppId> appIds() {
        return Arrays.stream(apps.split("\\|"))
                .filter(app -> !app.isEmpty())
                .map(AppId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    InstructionDetails details(List<InstructionVersionDetails> newestFirst) {
        return new InstructionDetails(getId(), getVersion(), number, state, newestFirst);
    }

    /** An instruction that was never in force stands where its only version stands. */
    private void follow(InstructionVersion draft, Instant now) {
        upcomingState = draft.state();
        if (activeVersion == null) {
            state = draft.state();
        }
        touch(null, now);
    }

    /** The title in lists is that of the version in force; a draft's only until there is one. */
    private void touch(@Nullable InstructionContent content, Instant now) {
        if (content != null && activeVersion == null) {
            lead(content);
        }
        edits++;
        changedAt = now;
    }

    private void lead(InstructionContent content) {
        title = content.title();
        apps = content.terms().apps().stream().map(app -> "|" + app + "|").collect(Collectors.joining());
    }

    private static FieldChange version(InstructionVersion version) {
        return new FieldChange("version", null, String.valueOf(version.number()));
    }

    private static void addWanted(List<FieldChange> changes, InstructionVersion draft) {
        if (draft.wantedAt() != null) {
            changes.add(new FieldChange("effectiveAt", null, String.valueOf(draft.wantedAt())));
        }
        if (draft.changeReason() != null) {
            changes.add(new FieldChange("reason", null, draft.changeReason()));
        }
    }

    private InstructionEvent event(String action, List<FieldChange> changes) {
        return new InstructionEvent(action, getId(), label(), List.copyOf(changes));
    }
}
