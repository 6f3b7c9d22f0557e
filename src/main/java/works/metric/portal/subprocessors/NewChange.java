package works.metric.portal.subprocessors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;

/**
 * What a change of the register is to be. A draft may have gaps; nothing with a gap is ever sent.
 *
 * @param subprocessorId of the entry: a new id for one that is added
 * @param replacesId which entry ends for it; null unless it replaces one
 * @param fields of the entry as it is to be, one text a field, by the names of {@link SubprocessorEntry}
 * @param whatChanges in words, for the tenants' people
 * @param plannedOn first day on which it may take effect for anybody
 */
public record NewChange(
        ChangeKind kind,
        UUID subprocessorId,
        @Nullable UUID replacesId,
        Map<String, @Nullable String> fields,
        @Nullable String reason,
        @Nullable String whatChanges,
        @Nullable LocalDate plannedOn) {

    private static final int LONGEST_FIELD = 60_000;

    public NewChange {
        Map<String, @Nullable String> kept = new LinkedHashMap<>();
        fields.forEach((field, value) -> kept.put(field, SubprocessorEntry.stated(value)));
        fields = kept;
        reason = SubprocessorEntry.stated(reason);
        whatChanges = SubprocessorEntry.stated(whatChanges);
    }

    public static NewChange of(
            ChangeKind kind,
            UUID subprocessorId,
            @Nullable UUID replacesId,
            SubprocessorEntry entry,
            @Nullable String reason,
            @Nullable String whatChanges,
            @Nullable LocalDate plannedOn) {
        return new NewChange(kind, subprocessorId, replacesId, EntryFields.of(entry), reason, whatChanges, plannedOn);
    }

    /** @throws works.metric.portal.access.Invalid for what cannot even be kept */
    void checkDraft() {
        new Rules()
                .check(
                        "fields",
                        fields.values().stream().allMatch(value -> value == null || value.length() <= LONGEST_FIELD),
                        "rule.longest",
                        LONGEST_FIELD)
                .longest("reason", reason, 2_000)
                .longest("whatChanges", whatChanges, 4_000)
                .orThrow();
    }

    /**
     * The entry, when nothing is missing that a tenant needs to object (clause 7.7(a) of Decision (EU) 2021/915).
     *
     * @throws works.metric.portal.access.Invalid with every gap and every broken rule
     */
    SubprocessorEntry complete(LocalDate today) {
        Rules rules = new Rules();
        for (String field : Arrays.asList(
                "name",
                "address",
                "contactName",
                "contactEmail",
                "service",
                "dataCategories",
                "subjectCategories",
                "country",
                "mechanism",
                "description")) {
            rules.required(field, fields.get(field));
        }
        String mechanism = fields.get("mechanism");
        if (mechanism != null && !mechanism.equals(TransferMechanism.EEA.name())) {
            rules.required("mechanismReference", fields.get("mechanismReference"));
        }
        rules.required("reason", reason)
                .required("whatChanges", whatChanges)
                .required("plannedOn", plannedOn)
                .check("plannedOn", plannedOn == null || !plannedOn.isBefore(today), "subprocessors.rule.planned")
                .check(
                        "replacesId",
                        (kind == ChangeKind.REPLACE) == (replacesId != null),
                        "subprocessors.rule.replaces")
                .check("replacesId", !subprocessorId.equals(replacesId), "subprocessors.rule.replaces")
                .orThrow();
        SubprocessorEntry entry = readable();
        entry.rules()
                .check(
                        "chain",
                        entry.particulars().chain().stream().allMatch(ChainLink::isComplete),
                        "subprocessors.rule.chain-gap")
                .orThrow();
        return entry;
    }

    /** The entry of a change that is complete. */
    SubprocessorEntry entry() {
        return readable();
    }

    private SubprocessorEntry readable() {
        Map<String, @Nullable String> whole = new LinkedHashMap<>(fields);
        whole.put("since", String.valueOf(plannedOn));
        try {
            return EntryFields.entry(whole);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Invalid("fields", "subprocessors.rule.unreadable");
        }
    }
}
