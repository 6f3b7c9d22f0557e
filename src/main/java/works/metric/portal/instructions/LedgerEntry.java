package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** One change of what is in force. Never changed, never deleted: the database refuses both. */
@Entity
@Immutable
@Table(name = "instruction_ledger")
class LedgerEntry extends TenantOwned {

    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    private LedgerChange change;

    @Column(name = "instruction_id")
    private UUID instructionId;

    @Column(name = "instruction_number")
    private int instructionNumber;

    @Column(name = "instruction_version")
    private int instructionVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind")
    private InstructionItem.@Nullable Kind itemKind;

    @Column(name = "item_code")
    private @Nullable String itemCode;

    private String title;
    private String author;
    private @Nullable String reason;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected LedgerEntry() {}

    LedgerEntry(
            long number,
            LedgerChange change,
            InstructionVersion version,
            @Nullable InstructionItem item,
            String author,
            @Nullable String reason,
            Instant effectiveAt,
            Instant recordedAt) {
        super(Ids.next());
        this.number = number;
        this.change = change;
        this.instructionId = version.instructionId();
        this.instructionNumber = version.instructionNumber();
        this.instructionVersion = version.number();
        this.itemKind = item == null ? null : item.kind();
        this.itemCode = item == null ? null : item.code();
        this.title = version.content().title();
        this.author = author;
        this.reason = reason;
        this.effectiveAt = effectiveAt;
        this.recordedAt = recordedAt;
    }

    LedgerEntryDetails details() {
        return new LedgerEntryDetails(
                number,
                change,
                instructionId,
                instructionNumber,
                instructionVersion,
                title,
                itemKind == null || itemCode == null ? null : new InstructionItem(itemKind, itemCode),
                author,
                reason,
                effectiveAt,
                recordedAt);
    }
}
