package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueHistory;
import works.metric.portal.catalogues.CatalogueNames;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionLedger;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.Agreed;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.pdf.Party;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorLedger;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.texts.Texts;

/** What Annexes I, II and IV say, read anew from the features that keep it. */
@Component
class Annexes {

    private final ProcessorProfile processor;
    private final InstructionLedger instructions;
    private final InstructionSentences sentences;
    private final SubprocessorLedger subprocessors;
    private final CatalogueHistory catalogues;
    private final Accessions accessions;
    private final Texts texts;

    Annexes(
            ProcessorProfile processor,
            InstructionLedger instructions,
            InstructionSentences sentences,
            SubprocessorLedger subprocessors,
            CatalogueHistory catalogues,
            Accessions accessions,
            Texts texts) {
        this.processor = processor;
        this.instructions = instructions;
        this.sentences = sentences;
        this.subprocessors = subprocessors;
        this.catalogues = catalogues;
        this.accessions = accessions;
        this.texts = texts;
    }

    Party processor(Locale language) {
        return new Party(
                processor.legalName(),
                processor.registrationNo(),
                lines(processor.address(), country(processor.country(), language)),
                processor.contactName(),
                null,
                processor.contactEmail(),
                listed(processor.dpoName(), processor.dpoEmail()),
                processor.supervisoryAuthority());
    }

    static Party party(LegalIdentity identity, Locale language) {
        return new Party(
                identity.legalName(),
                identity.registrationNo(),
                lines(identity.address(), country(identity.country(), language)),
                identity.contactName(),
                identity.contactPosition(),
                identity.contactEmail(),
                listed(identity.dpoName(), identity.dpoEmail()),
                null);
    }

    /**
     * Annexes II and IV and the affiliates of Annex I as the ledger, the register, the catalogues and the accessions say they
     * were at an instant.
     */
    AnnexState at(Instant at, Locale language, ZoneId zone) {
        CatalogueNames names = catalogues.at(at);
        return new AnnexState(
                instructions.inForceAt(at).stream()
                        .map(version -> instruction(version, names, language, zone))
                        .toList(),
                subprocessors.at(at).stream()
                        .map(SubprocessorDetails::entry)
                        .map(entry -> subprocessor(entry, names, language))
                        .toList(),
                accessions.at(at).stream().map(one -> affiliate(one, language)).toList());
    }

    Affiliate affiliate(AccessionDetails accession, Locale language) {
        AccessionDetails.Answer answer = accession.answer();
        return new Affiliate(
                party(accession.identity(), language),
                accession.apps(),
                accession.beginsOn(),
                accession.beginsAt(),
                new Acceptance(
                        accession.account(),
                        accession.typedName(),
                        accession.position(),
                        accession.signedAt(),
                        accession.origin() == null
                                ? texts.get(language, "agreements.document.no-origin")
                                : accession.origin()),
                answer == null || answer.name() == null || answer.position() == null
                        ? null
                        : new Agreed(answer.name(), answer.position(), answer.at()));
    }

    static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private Instruction instruction(
            InstructionVersionDetails version, CatalogueNames names, Locale language, ZoneId zone) {
        var content = version.content();
        return new Instruction(
                String.valueOf(version.instructionNumber()),
                content.title(),
                version.number(),
                LocalDate.ofInstant(Objects.requireNonNull(version.activatedAt(), "in force since never"), zone),
                purpose(content, names, language),
                null,
                named(content.dataCategories(), names, language),
                sensitive(content, language),
                named(content.subjectCategories(), names, language),
                texts.get(
                        language,
                        "agreements.document.retention." + content.retention().unit(),
                        content.retention().length()),
                words(version, names, language));
    }

    private static String purpose(InstructionContent content, CatalogueNames names, Locale language) {
        String note = content.purpose();
        String chosen = named(content.terms().purposes(), names, language);
        return lines(chosen.isEmpty() ? null : chosen, note.isEmpty() ? null : note);
    }

    private @Nullable String sensitive(InstructionContent content, Locale language) {
        return content.terms().sensitive()
                ? content.terms().sensitiveSafeguards().stream()
                        .map(one -> texts.get(language, "instructions.sensitive-safeguard." + one))
                        .collect(Collectors.joining(", "))
                : null;
    }

    /** The sentences of its choices, what of it is held, and the controller's own words. */
    private String words(InstructionVersionDetails version, CatalogueNames names, Locale language) {
        String held = version.held().stream()
                .map(item -> sentences.item(item, names, language))
                .sorted()
                .collect(Collectors.joining("; "));
        String own = version.content().text();
        return lines(
                String.join("\n", sentences.of(version.content(), names, language)),
                held.isEmpty() ? null : texts.get(language, "instructions.held") + ": " + held,
                own.isEmpty() ? null : own);
    }

    private EngagedSubprocessor subprocessor(SubprocessorEntry entry, CatalogueNames names, Locale language) {
        return new EngagedSubprocessor(
                entry.name(),
                entry.address(),
                listed(entry.contactName(), entry.contactEmail()),
                lines(entry.service(), entry.description()),
                named(entry.dataCategories(), names, language),
                country(entry.country(), language),
                lines(
                        texts.get(language, "agreements.document.mechanism." + entry.mechanism()),
                        entry.mechanismReference()),
                entry.optOut());
    }

    private static String named(Collection<? extends CatalogueCode> categories, CatalogueNames names, Locale language) {
        return categories.stream()
                .map(category -> names.name(category, language))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static @Nullable String listed(@Nullable String... parts) {
        String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
