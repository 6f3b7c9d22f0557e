package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @SuppressWarnings("NullAway") // filled by JPA
    protected ProcessingInstruction() {}

    ProcessingInstruction(UUID id, int number, String title, Instant now) {
        super(id);
        this.number = number;
        this.title = title;
        this.state = InstructionState.DRAFT;
        this.changedAt = now;
    }

    /** The next version, as a draft. */
    InstructionVersion draft(InstructionContent content, Instant now, String by) {
        lastVersion++;
        draftVersion = lastVersion;
        touch(content, now);
        return new InstructionVersion(this, lastVersion, content, now, by);
    }

    InstructionEvent drafted(InstructionVersion draft, @Nullable InstructionContent former) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("version", null, String.valueOf(draft.number())));
        changes.addAll(draft.content().changesFrom(former));
        return event(former == null ? "instruction.drafted" : "instruction.version-drafted", changes);
    }

    InstructionEvent edit(InstructionVersion draft, InstructionContent content, Instant now, String by) {
        List<FieldChange> changes = content.changesFrom(draft.content());
        draft.write(content, now, by);
        touch(content, now);
        return event("instruction.draft-changed", changes);
    }

    InstructionEvent discard(InstructionVersion draft, Instant now, String by) {
        draft.withdraw(now, by, null);
        draftVersion = null;
        if (state == InstructionState.DRAFT) {
            state = InstructionState.WITHDRAWN;
        }
        touch(null, now);
        return event(
                "instruction.draft-discarded",
                List.of(
                        new FieldChange("version", String.valueOf(draft.number()), null),
                        new FieldChange("state", InstructionState.DRAFT.name(), InstructionState.WITHDRAWN.name())));
    }

    InstructionActivated activate(
            InstructionVersion draft, @Nullable InstructionVersion former, Instant now, String by) {
        if (former != null) {
            former.supersede(now, by);
        }
        draft.activate(now, by);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "version", former == null ? null : String.valueOf(former.number()), String.valueOf(draft.number())));
        changes.add(new FieldChange("state", state.name(), InstructionState.ACTIVE.name()));
        changes.addAll(draft.content().changesFrom(former == null ? null : former.content()));
        activeVersion = draft.number();
        draftVersion = null;
        state = InstructionState.ACTIVE;
        title = draft.content().title();
        touch(null, now);
        return new InstructionActivated(getId(), number, draft.number(), label(), List.copyOf(changes));
    }

    InstructionWithdrawn withdraw(
            InstructionVersion active, @Nullable InstructionVersion draft, Instant now, String by, String reason) {
        active.withdraw(now, by, reason);
        if (draft != null) {
            draft.withdraw(now, by, null);
        }
        state = InstructionState.WITHDRAWN;
        activeVersion = null;
        draftVersion = null;
        touch(null, now);
        return new InstructionWithdrawn(
                getId(),
                number,
                active.number(),
                label(),
                List.of(
                        new FieldChange("version", String.valueOf(active.number()), null),
                        new FieldChange("state", InstructionState.ACTIVE.name(), InstructionState.WITHDRAWN.name()),
                        new FieldChange("reason", null, reason)));
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

    InstructionSummary summary() {
        return new InstructionSummary(getId(), number, title, state, activeVersion, draftVersion, changedAt);
    }

    InstructionDetails details(List<InstructionVersion> newestFirst) {
        return new InstructionDetails(
                getId(),
                getVersion(),
                number,
                state,
                newestFirst.stream().map(InstructionVersion::details).toList());
    }

    /** The title in lists is that of the version in force; a draft's only until there is one. */
    private void touch(@Nullable InstructionContent content, Instant now) {
        if (content != null && state == InstructionState.DRAFT) {
            title = content.title();
        }
        edits++;
        changedAt = now;
    }

    private InstructionEvent event(String action, List<FieldChange> changes) {
        return new InstructionEvent(action, getId(), label(), List.copyOf(changes));
    }

    private String label() {
        return number + " " + title;
    }
}
