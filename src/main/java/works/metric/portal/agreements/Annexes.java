package works.metric.portal.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.pdf.Party;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.texts.Texts;

/** What Annexes I, II and IV say, read anew from the features that keep it. */
@Component
class Annexes {

    private final ProcessorProfile processor;
    private final InstructionService instructions;
    private final InstructionSentences sentences;
    private final SubprocessorService subprocessors;
    private final Texts texts;

    Annexes(
            ProcessorProfile processor,
            InstructionService instructions,
            InstructionSentences sentences,
            SubprocessorService subprocessors,
            Texts texts) {
        this.processor = processor;
        this.instructions = instructions;
        this.sentences = sentences;
        this.subprocessors = subprocessors;
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

    /** By number, so that equal instructions make an equal document. */
    List<Instruction> instructions(Locale language, ZoneId zone) {
        return instructions.inForce().stream()
                .map(version -> instruction(version, language, zone))
                .toList();
    }

    /** By name. */
    List<EngagedSubprocessor> subprocessors(Locale language) {
        return subprocessors.current().stream()
                .map(SubprocessorDetails::entry)
                .map(entry -> subprocessor(entry, language))
                .toList();
    }

    static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private Instruction instruction(InstructionVersionDetails version, Locale language, ZoneId zone) {
        var content = version.content();
        return new Instruction(
                String.valueOf(version.instructionNumber()),
                content.title(),
                version.number(),
                LocalDate.ofInstant(Objects.requireNonNull(version.activatedAt(), "in force since never"), zone),
                purpose(content, language),
                null,
                named(content.dataCategories(), language),
                sensitive(content, language),
                named(content.subjectCategories(), language),
                texts.get(
                        language,
                        "agreements.document.retention." + content.retention().unit(),
                        content.retention().length()),
                words(version, language));
    }

    private String purpose(InstructionContent content, Locale language) {
        String note = content.purpose();
        String chosen = named(content.terms().purposes(), language);
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
    private String words(InstructionVersionDetails version, Locale language) {
        String held = version.held().stream()
                .map(item -> sentences.item(item, language))
                .sorted()
                .collect(Collectors.joining("; "));
        String own = version.content().text();
        return lines(
                String.join("\n", sentences.of(version.content(), language)),
                held.isEmpty() ? null : texts.get(language, "instructions.held") + ": " + held,
                own.isEmpty() ? null : own);
    }

    private EngagedSubprocessor subprocessor(SubprocessorEntry entry, Locale language) {
        return new EngagedSubprocessor(
                entry.name(),
                entry.address(),
                listed(entry.contactName(), entry.contactEmail()),
                lines(entry.service(), entry.description()),
                named(entry.dataCategories(), language),
                country(entry.country(), language),
                lines(
                        texts.get(language, "agreements.document.mechanism." + entry.mechanism()),
                        entry.mechanismReference()),
                entry.optOut());
    }

    private String named(Collection<? extends CatalogueCode> categories, Locale language) {
        return categories.stream()
                .map(category -> texts.get(language, category.key()))
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
