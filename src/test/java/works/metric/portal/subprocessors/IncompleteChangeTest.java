package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Invalid;

/** Whatever is missing of what a tenant needs to object, each gap is named, and nothing with a gap counts as complete. */
class IncompleteChangeTest {

    /** Clause 7.7(a) of Decision (EU) 2021/915, and EDPB Opinion 22/2024 on who it is and where. */
    static final List<String> NEEDED = List.of(
            "name",
            "address",
            "contactName",
            "contactEmail",
            "service",
            "description",
            "dataCategories",
            "subjectCategories",
            "country",
            "mechanism",
            "mechanismReference",
            "reason",
            "whatChanges",
            "plannedOn");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Random random = new Random(41);

    @Test
    void everySubsetOfTheNeededItemsIsRefusedWithEachOfItsGaps() {
        int refused = 0;
        for (ChangeKind kind : ChangeKind.values()) {
            NewChange whole = whole(kind);
            assertThatCode(() -> whole.complete(TODAY)).doesNotThrowAnyException();
            for (int subset = 1; subset < 1 << NEEDED.size(); subset++) {
                Set<String> gaps = gaps(subset);
                assertThat(problems(without(whole, gaps)))
                        .as("%s without %s", kind, gaps)
                        .isEqualTo(named(gaps));
                refused++;
            }
        }
        System.out.println("Incomplete changes: " + refused + ", taken for complete: 0");
    }

    @Test
    void replacementNamesWhomItReplacesAndNothingElseDoes() {
        NewChange replacing = whole(ChangeKind.REPLACE);
        assertThat(problems(new NewChange(
                        ChangeKind.REPLACE,
                        replacing.subprocessorId(),
                        null,
                        replacing.fields(),
                        replacing.reason(),
                        replacing.whatChanges(),
                        replacing.plannedOn())))
                .containsExactly("replacesId");
        assertThat(problems(new NewChange(
                        ChangeKind.ADD,
                        replacing.subprocessorId(),
                        UUID.randomUUID(),
                        replacing.fields(),
                        replacing.reason(),
                        replacing.whatChanges(),
                        replacing.plannedOn())))
                .containsExactly("replacesId");
    }

    @Test
    void linkOfTheChainThatIsNotWhollyKnownIsAGap() {
        NewChange whole = whole(ChangeKind.ADD);
        List<String> full = List.of("Deep Cloud", "1 Street", "dpo@deep.example", "IE", "Backups", "SCC");
        for (int gap = 1; gap < full.size(); gap++) {
            List<String> with = new ArrayList<>(full);
            with.set(gap, " ");
            ChainLink link =
                    new ChainLink(with.get(0), with.get(1), with.get(2), with.get(3), with.get(4), with.get(5));
            assertThat(link.isComplete()).isFalse();
            Map<String, @Nullable String> fields = new LinkedHashMap<>(whole.fields());
            fields.put("chain", EntryFields.chain(List.of(link)));
            assertThat(problems(with(whole, fields))).as(link.toString()).containsExactly("chain");
        }
    }

    @Test
    void whatCannotBeReadIsAProblemAndNoFault() {
        NewChange whole = whole(ChangeKind.ADD);
        for (String field : List.of("mechanism", "dataCategories", "chain", "agreementFrom", "kind", "contactEmail")) {
            Map<String, @Nullable String> fields = new LinkedHashMap<>(whole.fields());
            fields.put(field, "\u0000{not this}");
            assertThat(problems(with(whole, fields))).as(field).isNotEmpty();
        }
    }

    private Set<String> gaps(int subset) {
        return IntStream.range(0, NEEDED.size())
                .filter(number -> (subset & 1 << number) != 0)
                .mapToObj(NEEDED::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without a mechanism nobody can say whether it needs a document. */
    private static Set<String> named(Set<String> gaps) {
        Set<String> named = new TreeSet<>(gaps);
        if (gaps.contains("mechanism")) {
            named.remove("mechanismReference");
        }
        return named;
    }

    /** Missing in one of the ways in which a form or a program leaves something out. */
    private NewChange without(NewChange whole, Set<String> gaps) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(whole.fields());
        for (String gap : gaps) {
            switch (random.nextInt(4)) {
                case 0 -> fields.remove(gap);
                case 1 -> fields.computeIfPresent(gap, (field, value) -> "");
                case 2 -> fields.computeIfPresent(gap, (field, value) -> " \t ");
                default -> fields.replace(gap, null);
            }
        }
        return new NewChange(
                whole.kind(),
                whole.subprocessorId(),
                whole.replacesId(),
                fields,
                gaps.contains("reason") ? (random.nextBoolean() ? null : "  ") : whole.reason(),
                gaps.contains("whatChanges") ? (random.nextBoolean() ? null : "") : whole.whatChanges(),
                gaps.contains("plannedOn") ? null : whole.plannedOn());
    }

    private static NewChange with(NewChange whole, Map<String, @Nullable String> fields) {
        return new NewChange(
                whole.kind(),
                whole.subprocessorId(),
                whole.replacesId(),
                fields,
                whole.reason(),
                whole.whatChanges(),
                whole.plannedOn());
    }

    private static Set<String> problems(NewChange change) {
        try {
            change.complete(TODAY);
            return Set.of();
        } catch (Invalid invalid) {
            return invalid.problems().stream()
                    .map(Invalid.Problem::field)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static NewChange whole(ChangeKind kind) {
        return NewChange.of(
                kind,
                UUID.randomUUID(),
                kind == ChangeKind.REPLACE ? UUID.randomUUID() : null,
                ChangeStage.entry("Cloud", "US", TransferMechanism.SCC),
                "More capacity is needed.",
                "Raw events are kept by another company.",
                TODAY.plusDays(1));
    }
}
