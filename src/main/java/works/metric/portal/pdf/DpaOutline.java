package works.metric.portal.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import works.metric.portal.pdf.DpaTemplate.Clause;
import works.metric.portal.texts.Texts;

/** Which sections and clauses the agreement has, in their order. What they say is a {@link DpaTemplate}. */
public final class DpaOutline {

    /** The first template: the words that come with the program. Raised never; later ones are published. */
    public static final int BUILT_IN = 1;

    /** Its heading is {@code pdf.dpa.<name>}. @param keys of the clauses, alternatives included */
    public record Section(String name, List<String> keys) {

        public Section {
            keys = List.copyOf(keys);
        }
    }

    private static final List<Section> SECTIONS = List.of(
            section("parties", "parties.who", "parties.terms"),
            section(
                    "clauses",
                    "clauses.basis",
                    "clauses.options",
                    "clauses.regulation",
                    "clauses.docking",
                    "clauses.docking.not",
                    "clauses.subprocessors.general",
                    "clauses.subprocessors.specific",
                    "clauses.annexes",
                    "clauses.additions"),
            section("scope", "scope.subject", "scope.duration", "scope.purpose", "scope.controller"),
            new Section(
                    "duties",
                    Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "unlawful")
                            .flatMap(duty -> Stream.of("duties." + duty + ".title", "duties." + duty + ".text"))
                            .toList()),
            section(
                    "subs",
                    "subs.authorised.general",
                    "subs.authorised.specific",
                    "subs.notice.general",
                    "subs.notice.specific",
                    "subs.objection.general",
                    "subs.objection.specific",
                    "subs.contract",
                    "subs.insolvency"),
            section("transfers", "transfers.only", "transfers.onward"),
            section("breach", "breach.notice", "breach.content", "breach.phases", "breach.controller"),
            section("end", "end.suspend", "end.controller", "end.processor", "end.data"),
            section("order", "order.clauses", "order.agreements", "order.versions"),
            section("acceptance", "acceptance.form"));

    private DpaOutline() {}

    public static List<Section> sections() {
        return SECTIONS;
    }

    /** All clauses, in their order. */
    public static List<String> keys() {
        return SECTIONS.stream().flatMap(section -> section.keys().stream()).toList();
    }

    /** Whether Art. 28(3) GDPR asks that the agreement says it. */
    public static boolean isRequiredByLaw(String key) {
        return key.startsWith("duties.");
    }

    /** What a clause is filled with, one after the other, for whoever has to try its words. */
    public static List<Object> examples(String key) {
        return switch (key) {
            case "parties.who" -> List.of("Processor Example AS", "Controller Example AS");
            case "clauses.subprocessors.general",
                    "clauses.subprocessors.specific",
                    "subs.notice.general",
                    "subs.notice.specific" -> List.of(30);
            default -> List.of();
        };
    }

    /** The first template. @param binding the language in which the agreement is made: it has no other */
    public static DpaTemplate builtIn(Texts texts, Locale binding) {
        return new DpaTemplate(
                BUILT_IN,
                binding,
                keys().stream()
                        .map(key -> new Clause(
                                key,
                                texts.pattern(Texts.ENGLISH, "pdf.dpa." + key),
                                texts.pattern(Texts.BOKMAL, "pdf.dpa." + key)))
                        .toList(),
                List.of());
    }

    private static Section section(String name, String... keys) {
        return new Section(name, List.of(keys));
    }
}
