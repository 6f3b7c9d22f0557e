package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;

/** What MetricWorks holds unlawful, and what both sides said about it. Nothing said is ever rewritten. */
@Entity
@Table(name = "instruction_challenge")
class Challenge extends TenantOwned {

    @Column(name = "instruction_id", updatable = false)
    private UUID instructionId;

    @Column(name = "instruction_number", updatable = false)
    private int instructionNumber;

    @Column(name = "raised_against", updatable = false)
    private int raisedAgainst;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind", updatable = false)
    private InstructionItem.Kind itemKind;

    @Column(name = "item_code", updatable = false)
    private String itemCode;

    @Enumerated(EnumType.STRING)
    private ChallengeState state;

    @Column(updatable = false)
    private String ground;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "raised_by", updatable = false)
    private String raisedBy;

    private @Nullable String insistence;

    @Column(name = "insisted_at")
    private @Nullable Instant insistedAt;

    @Column(name = "insisted_by")
    private @Nullable String insistedBy;

    private @Nullable String statement;

    @Column(name = "stated_at")
    private @Nullable Instant statedAt;

    @Column(name = "stated_by")
    private @Nullable String statedBy;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Challenge() {}

    Challenge(UUID id, InstructionVersion against, InstructionItem item, String ground, Instant at, String by) {
        super(id);
        this.instructionId = against.instructionId();
        this.instructionNumber = against.instructionNumber();
        this.raisedAgainst = against.number();
        this.itemKind = item.kind();
        this.itemCode = item.code();
        this.state = ChallengeState.OPEN;
        this.ground = ground;
        this.raisedAt = at;
        this.raisedBy = by;
    }

    ChallengeEvent raised(String label) {
        return event("instruction.challenged", label, new FieldChange("ground", null, ground));
    }

    ChallengeEvent insist(String words, Instant now, String by, String label) {
        state = ChallengeState.INSISTED;
        insistence = words;
        insistedAt = now;
        insistedBy = by;
        return event("instruction.insisted", label, new FieldChange("insistence", null, words));
    }

    ChallengeEvent release(String words, Instant at, String by, String label) {
        end(ChallengeState.RELEASED, at);
        state(words, at, by);
        return event("instruction.challenge-released", label, new FieldChange("statement", null, words));
    }

    ChallengeEvent endContract(String words, Instant now, String by, String label) {
        state = ChallengeState.ENDING_CONTRACT;
        state(words, now, by);
        return event("instruction.end-of-contract-opened", label, new FieldChange("statement", null, words));
    }

    /** The instruction does not say it any more. */
    ChallengeEvent settle(ChallengeState to, Instant at, String label) {
        ChallengeState before = state;
        end(to, at);
        return event("instruction.challenge-settled", label, new FieldChange("state", before.name(), to.name()));
    }

    /** The controller insisted with these very words. */
    boolean isInsisted(String words) {
        return state == ChallengeState.INSISTED && words.equals(insistence);
    }

    /** MetricWorks brought it to this state with these very words. */
    boolean isStated(ChallengeState as, String words) {
        return state == as && words.equals(statement);
    }

    EndingChallenge ending() {
        return new EndingChallenge(new TenantId(tenantValue()), details());
    }

    UUID instructionId() {
        return instructionId;
    }

    InstructionItem item() {
        return new InstructionItem(itemKind, itemCode);
    }

    ChallengeState state() {
        return state;
    }

    ChallengeDetails details() {
        return new ChallengeDetails(
                getId(),
                getVersion(),
                instructionId,
                instructionNumber,
                raisedAgainst,
                item(),
                state,
                new ChallengeDetails.Said(ground, raisedAt, raisedBy),
                ChallengeDetails.Said.orNull(insistence, insistedAt, insistedBy),
                ChallengeDetails.Said.orNull(statement, statedAt, statedBy),
                heldUntil);
    }

    private void state(String words, Instant at, String by) {
        statement = words;
        statedAt = at;
        statedBy = by;
    }

    private void end(ChallengeState to, Instant at) {
        state = to;
        heldUntil = at;
    }

    private ChallengeEvent event(String action, String label, FieldChange change) {
        return new ChallengeEvent(
                action,
                instructionId,
                label,
                List.of(new FieldChange("item", null, itemKind + " " + itemCode), change),
                details());
    }
}
