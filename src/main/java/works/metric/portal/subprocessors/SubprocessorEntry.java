package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
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
 * @param name the legal name
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
        LocalDate since,
        EntryParticulars particulars) {

    static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

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

    /** With nothing beyond the first page. */
    public SubprocessorEntry(
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
        this(
                name,
                address,
                country,
                contactName,
                contactEmail,
                service,
                description,
                dataCategories,
                subjectCategories,
                mechanism,
                mechanismReference,
                optOut,
                since,
                EntryParticulars.NONE);
    }

    public SubprocessorEntry with(EntryParticulars more) {
        return new SubprocessorEntry(
                name,
                address,
                country,
                contactName,
                contactEmail,
                service,
                description,
                dataCategories,
                subjectCategories,
                mechanism,
                mechanismReference,
                optOut,
                since,
                more);
    }

    /** Every country in which it processes, without those further down the chain. */
    public SortedSet<String> countries() {
        SortedSet<String> all = new TreeSet<>(particulars.furtherCountries());
        all.add(country);
        return all;
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
        if (!particulars.chain().stream().allMatch(ChainLink::isComplete)) {
            missing.add("chain");
        }
        return List.copyOf(missing);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule */
    void check(LocalDate today) {
        rules().check("since", !since.isAfter(today), "subprocessors.rule.since")
                .orThrow();
    }

    /** What holds for every entry, whenever it begins. */
    Rules rules() {
        LocalDate from = particulars.agreementFrom();
        LocalDate until = particulars.agreementUntil();
        return new Rules()
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
                .check("mechanism", mechanism.fits(countries()), "subprocessors.rule.mechanism")
                .longest("mechanismReference", mechanismReference, 500)
                .longest("optOut", optOut, 1_000)
                .longest("contactPosition", particulars.contactPosition(), 200)
                .longest("contactDetails", particulars.contactDetails(), 200)
                .check(
                        "furtherCountries",
                        COUNTRIES.containsAll(particulars.furtherCountries()),
                        "subprocessors.rule.country")
                .longest("securityMeasures", particulars.securityMeasures(), 4_000)
                .check("chain", particulars.chain().size() <= 50, "subprocessors.rule.chain")
                .check(
                        "chain",
                        particulars.chain().stream()
                                .allMatch(link -> !link.name().isEmpty()
                                        && (link.country().isEmpty() || COUNTRIES.contains(link.country()))),
                        "subprocessors.rule.chain-line")
                .longest("ownAgreement", particulars.ownAgreement(), 500)
                .check(
                        "agreementUntil",
                        from == null || until == null || !until.isBefore(from),
                        "subprocessors.rule.agreement");
    }

    List<FieldChange> changesFrom(@Nullable SubprocessorEntry before) {
        return EntryFields.changes(before == null ? null : EntryFields.of(before), EntryFields.of(this));
    }

    static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
