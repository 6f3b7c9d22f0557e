package works.metric.portal.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;

/**
 * What of Annexes I, II and IV lives, word for word, in an order that equal registers always give.
 *
 * @param affiliates of Annex I; what earlier releases wrote has none
 */
record AnnexState(List<Instruction> instructions, List<EngagedSubprocessor> subprocessors, List<Affiliate> affiliates) {

    private static final Comparator<Instruction> BY_NUMBER = Comparator.comparing(
                    (Instruction one) -> one.number().length())
            .thenComparing(Instruction::number)
            .thenComparing(Instruction::version);

    private static final Comparator<EngagedSubprocessor> BY_NAME = Comparator.comparing(
                    EngagedSubprocessor::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EngagedSubprocessor::toString);

    private static final Comparator<Affiliate> BY_ACCESSION = Comparator.comparing(
                    Affiliate::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.party().legalName(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Affiliate::toString);

    @SuppressWarnings("NullAway") // read from what earlier releases wrote, there are no affiliates
    AnnexState {
        instructions = instructions.stream().sorted(BY_NUMBER).toList();
        subprocessors = subprocessors.stream().sorted(BY_NAME).toList();
        affiliates = affiliates == null
                ? List.of()
                : affiliates.stream().sorted(BY_ACCESSION).toList();
    }

    static AnnexState of(DpaDocument dpa) {
        return new AnnexState(dpa.instructions(), dpa.subprocessors(), dpa.acceded());
    }

    List<Change<Instruction>> instructionsSince(AnnexState before) {
        return changes(before.instructions, instructions, Instruction::number);
    }

    List<Change<EngagedSubprocessor>> subprocessorsSince(AnnexState before) {
        return changes(before.subprocessors, subprocessors, EngagedSubprocessor::name);
    }

    List<Change<Affiliate>> affiliatesSince(AnnexState before) {
        return changes(before.affiliates, affiliates, one -> one.party().legalName());
    }

    /** Equal entries say nothing; of those left, the ones with the same name are one that changed. */
    private static <T extends Record> List<Change<T>> changes(List<T> before, List<T> after, Function<T, String> name) {
        List<T> gone = new ArrayList<>(before);
        List<T> fresh = new ArrayList<>();
        for (T entry : after) {
            if (!gone.remove(entry)) {
                fresh.add(entry);
            }
        }
        List<Change<T>> changes = new ArrayList<>();
        for (T entry : fresh) {
            T former = gone.stream()
                    .filter(one -> name.apply(one).equals(name.apply(entry)))
                    .findFirst()
                    .orElse(null);
            gone.remove(former);
            changes.add(new Change<>(former, entry));
        }
        gone.forEach(entry -> changes.add(new Change<>(entry, null)));
        return List.copyOf(changes);
    }
}
