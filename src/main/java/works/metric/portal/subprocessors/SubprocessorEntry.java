package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

/**
 * What the register says of a sub-processor (Annex IV of Decision (EU) 2021/915). Blank texts count as not stated.
 *
 * @param country of the processing, ISO 3166-1 alpha-2
 * @param service in a few words, such as "Support chat"
 * @param description what it does, and what it may not: the delimitation
 * @param mechanismReference where the transfer's document stands
 * @param optOut how a person, or the controller, gets out of it
 * @param since first day of processing
 */
public record SubprocessorEntry(
        String name,
        @Nullable String address,
        String country,
        @Nullable String contactName,
        @Nullable String contactEmail,
        String service,
        String description,
        Set<DataCategory> dataCategories,
        Set<SubjectCategory> subjectCategories,
        TransferMechanism mechanism,
        @Nullable String mechanismReference,
        @Nullable String optOut,
        LocalDate since) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public SubprocessorEntry {
        name = name.strip();
        address = stated(address);
        contactName = stated(contactName);
        contactEmail = stated(contactEmail);
        service = service.strip();
        description = description.strip();
        mechanismReference = stated(mechanismReference);
        optOut = stated(optOut);
        dataCategories = Set.copyOf(dataCategories);
        subjectCategories = Set.copyOf(subjectCategories);
    }

    /** What the controller is owed and the register does not have yet (EDPB Opinion 22/2024), by field name. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (address == null) {
            missing.add("address");
        }
        if (contactName == null) {
            missing.add("contactName");
        }
        if (contactEmail == null) {
            missing.add("contactEmail");
        }
        if (mechanism != TransferMechanism.EEA && mechanismReference == null) {
            missing.add("mechanismReference");
        }
        return List.copyOf(missing);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule */
    void check(LocalDate today) {
        new Rules()
                .required("name", name)
                .longest("name", name, 300)
                .longest("address", address, 500)
                .check("country", COUNTRIES.contains(country), "subprocessors.rule.country")
                .longest("contactName", contactName, 200)
                .email("contactEmail", contactEmail)
                .required("service", service)
                .longest("service", service, 200)
                .required("description", description)
                .longest("description", description, 4_000)
                .required("dataCategories", dataCategories)
                .required("subjectCategories", subjectCategories)
                .check("mechanism", mechanism.fits(country), "subprocessors.rule.mechanism")
                .longest("mechanismReference", mechanismReference, 500)
                .longest("optOut", optOut, 1_000)
                .check("since", !since.isAfter(today), "subprocessors.rule.since")
                .orThrow();
    }

    List<FieldChange> changesFrom(@Nullable SubprocessorEntry before) {
        List<FieldChange> changes = new ArrayList<>();
        List<FieldChange> now = fields();
        List<FieldChange> then = before == null ? List.of() : before.fields();
        for (int i = 0; i < now.size(); i++) {
            String old = then.isEmpty() ? null : then.get(i).after();
            FieldChange field = now.get(i);
            if (!Objects.equals(old, field.after())) {
                changes.add(new FieldChange(field.field(), old, field.after()));
            }
        }
        return List.copyOf(changes);
    }

    private List<FieldChange> fields() {
        return List.of(
                new FieldChange("name", null, name),
                new FieldChange("address", null, address),
                new FieldChange("country", null, country),
                new FieldChange("contactName", null, contactName),
                new FieldChange("contactEmail", null, contactEmail),
                new FieldChange("service", null, service),
                new FieldChange("description", null, description),
                new FieldChange("dataCategories", null, CategoryCodes.write(dataCategories)),
                new FieldChange("subjectCategories", null, CategoryCodes.write(subjectCategories)),
                new FieldChange("mechanism", null, mechanism.name()),
                new FieldChange("mechanismReference", null, mechanismReference),
                new FieldChange("optOut", null, optOut),
                new FieldChange("since", null, since.toString()));
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
