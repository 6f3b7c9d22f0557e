package works.metric.portal.subprocessors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

/** An entry as one text a field, so that two states differ field by field and a revision holds only what changed. */
public final class EntryFields {

    /** Not a field of the entry itself: the first day without it. */
    static final String ENDED_ON = "endedOn";

    /** What may be put right at once: it tells who somebody is, and not what is done. */
    static final Set<String> CORRECTABLE = Set.of(
            "name",
            "address",
            "contactName",
            "contactEmail",
            "contactPosition",
            "contactDetails",
            "optOut",
            "ownAgreement",
            "agreementFrom",
            "agreementUntil");

    private static final JsonMapper JSON = new JsonMapper();

    private EntryFields() {}

    public static Map<String, @Nullable String> of(SubprocessorEntry entry) {
        EntryParticulars more = entry.particulars();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", entry.name());
        fields.put("address", entry.address());
        fields.put("country", entry.country());
        fields.put("contactName", entry.contactName());
        fields.put("contactEmail", entry.contactEmail());
        fields.put("service", entry.service());
        fields.put("description", entry.description());
        fields.put("dataCategories", CategoryCodes.write(entry.dataCategories()));
        fields.put("subjectCategories", CategoryCodes.write(entry.subjectCategories()));
        fields.put("mechanism", entry.mechanism().name());
        fields.put("mechanismReference", entry.mechanismReference());
        fields.put("optOut", entry.optOut());
        fields.put("since", entry.since().toString());
        fields.put(
                "kind",
                more.kind() == SubprocessorKind.SUBPROCESSOR
                        ? null
                        : more.kind().name());
        fields.put("contactPosition", more.contactPosition());
        fields.put("contactDetails", more.contactDetails());
        fields.put("furtherCountries", emptyAsNull(String.join(",", new TreeSet<>(more.furtherCountries()))));
        fields.put("securityMeasures", more.securityMeasures());
        fields.put("chain", chain(more.chain()));
        fields.put("ownAgreement", more.ownAgreement());
        fields.put("agreementFrom", text(more.agreementFrom()));
        fields.put("agreementUntil", text(more.agreementUntil()));
        return fields;
    }

    /** @throws IllegalArgumentException when a field that every entry has is missing or unreadable */
    static SubprocessorEntry entry(Map<String, @Nullable String> fields) {
        String kind = fields.get("kind");
        return new SubprocessorEntry(
                        required(fields, "name"),
                        fields.get("address"),
                        required(fields, "country"),
                        fields.get("contactName"),
                        fields.get("contactEmail"),
                        required(fields, "service"),
                        required(fields, "description"),
                        CategoryCodes.read(DataCategory::new, required(fields, "dataCategories")),
                        CategoryCodes.read(SubjectCategory::new, required(fields, "subjectCategories")),
                        TransferMechanism.valueOf(required(fields, "mechanism")),
                        fields.get("mechanismReference"),
                        fields.get("optOut"),
                        Objects.requireNonNull(day(required(fields, "since"))))
                .with(new EntryParticulars(
                        kind == null ? SubprocessorKind.SUBPROCESSOR : SubprocessorKind.valueOf(kind),
                        fields.get("contactPosition"),
                        fields.get("contactDetails"),
                        codes(fields.get("furtherCountries")),
                        fields.get("securityMeasures"),
                        chain(fields.get("chain")),
                        fields.get("ownAgreement"),
                        day(fields.get("agreementFrom")),
                        day(fields.get("agreementUntil"))));
    }

    /** @param before null: there was nothing */
    static List<FieldChange> changes(
            @Nullable Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        List<FieldChange> changes = new ArrayList<>();
        after.forEach((field, now) -> {
            String then = before == null ? null : before.get(field);
            if (!Objects.equals(then, now)) {
                changes.add(new FieldChange(field, then, now));
            }
        });
        return List.copyOf(changes);
    }

    static Map<String, @Nullable String> delta(List<FieldChange> changes) {
        Map<String, @Nullable String> delta = new LinkedHashMap<>();
        changes.forEach(change -> delta.put(change.field(), change.after()));
        return delta;
    }

    static String write(Map<String, @Nullable String> fields) {
        return JSON.writeValueAsString(fields);
    }

    static Map<String, @Nullable String> read(String text) {
        return JSON.readValue(text, new TypeReference<LinkedHashMap<String, @Nullable String>>() {});
    }

    /** @throws IllegalArgumentException for what is no such list */
    public static List<ChainLink> chain(@Nullable String text) {
        try {
            return text == null ? List.of() : JSON.readValue(text, new TypeReference<>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    public static @Nullable String chain(List<ChainLink> links) {
        return links.isEmpty() ? null : JSON.writeValueAsString(links);
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    private static Set<String> codes(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    private static String required(Map<String, @Nullable String> fields, String field) {
        String value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("No " + field);
        }
        return value;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
