package works.metric.portal.instructions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueNames;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.texts.Texts;

/** An instruction in plain sentences: what is shown, signed and printed. Equal choices make equal sentences. */
@Component
public class InstructionSentences {

    private static final String KEY = "instructions.sentence.";

    private final Texts texts;
    private final ObjectProvider<SubprocessorChoice> subprocessors;

    InstructionSentences(Texts texts, ObjectProvider<SubprocessorChoice> subprocessors) {
        this.texts = texts;
        this.subprocessors = subprocessors;
    }

    /** All but the controller's own text, which stands beside them; in the catalogues' names of today. */
    public List<String> of(InstructionContent content, Locale language) {
        return of(content, new In(language, null));
    }

    /** As {@link #of(InstructionContent, Locale)}, in the catalogues' names of another day. */
    public List<String> of(InstructionContent content, CatalogueNames names, Locale language) {
        return of(content, new In(language, names));
    }

    private List<String> of(InstructionContent content, In in) {
        InstructionTerms terms = content.terms();
        List<String> all = new ArrayList<>();
        all.add(
                terms.apps().isEmpty()
                        ? in.say("apps.ALL")
                        : in.say(
                                "apps.NAMED",
                                terms.apps().size(),
                                in.list(
                                        "and",
                                        terms.apps().stream().map(AppId::value).toList())));
        if (!terms.purposes().isEmpty()) {
            all.add(in.say("purposes", in.list("and", in.names(terms.purposes()))));
        }
        if (!content.purpose().isBlank()) {
            all.add(in.say("purpose-note", content.purpose()));
        }
        // A draft may not have chosen yet.
        if (!content.dataCategories().isEmpty()) {
            all.add(in.say("data", in.list("and", in.names(content.dataCategories()))));
        }
        if (!content.subjectCategories().isEmpty()) {
            all.add(in.say("subjects", in.list("and", in.names(content.subjectCategories()))));
        }
        all.add(
                terms.sensitive()
                        ? in.say(
                                "sensitive.YES",
                                in.list(
                                        "and",
                                        in.words("instructions.sensitive-safeguard.", terms.sensitiveSafeguards())))
                        : in.say("sensitive.NO"));
        if (!content.subjectCategories().contains(SubjectCategory.CHILDREN)) {
            all.add(in.say("children.NO"));
        } else if (!terms.childSafeguards().isEmpty()) {
            all.add(in.say(
                    "children.YES",
                    in.list("and", in.words("instructions.child-safeguard.", terms.childSafeguards()))));
        }
        all.add(in.say("ip." + terms.ip()));
        all.add(in.say("identifiers." + terms.identifiers()));
        if (content.retention().length() > 0) {
            all.add(in.say("retention", in.retention(content.retention())));
        }
        terms.retentionExceptions()
                .forEach((category, kept) -> all.add(in.say("retention-of", in.name(category), in.retention(kept))));
        all.add(
                terms.regions().isEmpty()
                        ? in.say("regions.ANY")
                        : in.say(
                                "regions",
                                in.list(
                                        "and",
                                        terms.regions().stream().map(in::region).toList())));
        all.add(
                terms.transfers().isEmpty()
                        ? in.say("transfers.NONE")
                        : in.say("transfers", in.list("or", in.words("instructions.transfer.", terms.transfers()))));
        all.add(
                terms.excludedSubprocessors().isEmpty()
                        ? in.say("suppliers.ALL")
                        : in.say("suppliers", in.list("and", subprocessors(terms.excludedSubprocessors(), in))));
        all.add(in.say(terms.publisherSharing() ? "publishers.YES" : "publishers.NO"));
        all.add(in.say("end." + terms.atEnd()));
        return List.copyOf(all);
    }

    /** One item as a person would name it. */
    public String item(InstructionItem item, Locale language) {
        return item(item, new In(language, null));
    }

    /** As {@link #item(InstructionItem, Locale)}, in the catalogues' names of another day. */
    public String item(InstructionItem item, CatalogueNames names, Locale language) {
        return item(item, new In(language, names));
    }

    private String item(InstructionItem item, In in) {
        return texts.get(in.language, "instructions.item." + item.kind(), in.value(item));
    }

    /** The region in words: "the EEA", or the country's name. */
    public String region(String region, Locale language) {
        return new In(language, null).region(region);
    }

    /** Whom the terms leave out, by name and with commas between; nobody: nothing. */
    public String excluded(InstructionTerms terms, Locale language) {
        return String.join(", ", subprocessors(terms.excludedSubprocessors(), new In(language, null)));
    }

    private List<String> subprocessors(Set<UUID> ids, In in) {
        Map<UUID, String> names = subprocessors.stream()
                .flatMap(one -> one.choices().stream())
                .collect(Collectors.toMap(SubprocessorChoice.Choice::id, SubprocessorChoice.Choice::name, (a, b) -> a));
        return ids.stream()
                .map(id -> names.getOrDefault(id, texts.get(in.language, "instructions.subprocessor.unknown")))
                .sorted()
                .toList();
    }

    /** Words of one language. */
    private final class In {

        private final Locale language;

        /** Null: of today. */
        private final @Nullable CatalogueNames names;

        In(Locale language, @Nullable CatalogueNames names) {
            this.language = language;
            this.names = names;
        }

        String say(String key, Object... arguments) {
            return texts.get(language, KEY + key, arguments);
        }

        String name(CatalogueCode entry) {
            if (names != null) {
                return names.name(entry, language);
            }
            return texts.has(language, entry.key()) ? texts.get(language, entry.key()) : entry.name();
        }

        List<String> names(Collection<? extends CatalogueCode> entries) {
            return entries.stream().map(this::name).sorted().toList();
        }

        List<String> words(String prefix, Collection<? extends Enum<?>> choices) {
            return words(choices, one -> texts.get(language, prefix + one.name()));
        }

        private <E> List<String> words(Collection<E> choices, Function<E, String> word) {
            return choices.stream().map(word).toList();
        }

        String retention(Retention kept) {
            return texts.get(language, "instructions.retention." + kept.unit(), kept.length());
        }

        String region(String region) {
            return region.equals(Regions.EEA)
                    ? texts.get(language, "instructions.region.EEA")
                    : Locale.of("", region).getDisplayCountry(language);
        }

        String list(String joining, List<String> words) {
            if (words.size() < 2) {
                return String.join("", words);
            }
            String first = String.join(", ", words.subList(0, words.size() - 1));
            return say(joining, first, words.getLast());
        }

        String value(InstructionItem item) {
            String code = item.code();
            return switch (item.kind()) {
                case PURPOSE -> name(new Purpose(code));
                case DATA -> name(new DataCategory(code));
                case SUBJECTS -> name(new SubjectCategory(code));
                case IP -> texts.get(language, "instructions.ip." + code);
                case IDENTIFIERS -> texts.get(language, "instructions.identifiers." + code);
                case REGION -> region(code);
                case TRANSFER -> texts.get(language, "instructions.transfer." + code);
                case RETENTION -> retention(code);
                case SENSITIVE, PUBLISHERS, WORDS -> "";
            };
        }

        private String retention(String code) {
            String[] parts = code.split("[= ]", 3);
            String kept = retention(new Retention(Integer.parseInt(parts[1]), Retention.Unit.valueOf(parts[2])));
            return parts[0].equals(InstructionItem.ALL_OTHERS)
                    ? kept
                    : texts.get(language, "instructions.item.retention-of", name(new DataCategory(parts[0])), kept);
        }
    }
}
