package works.metric.portal.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;

/** Annexes II and IV, word for word, in an order that equal registers always give. */
record AnnexState(List<Instruction> instructions, List<EngagedSubprocessor> subprocessors) {

    private static final Comparator<Instruction> BY_NUMBER = Comparator.comparing(
                    (Instruction one) -> one.number().length())
            .thenComparing(Instruction::number)
            .thenComparing(Instruction::version);

    private static final Comparator<EngagedSubprocessor> BY_NAME = Comparator.comparing(
                    EngagedSubprocessor::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(EngagedSubprocessor::toString);

    AnnexState {
        instructions = instructions.stream().sorted(BY_NUMBER).toList();
        subprocessors = subprocessors.stream().sorted(BY_NAME).toList();
    }

    List<Change<Instruction>> instructionsSince(AnnexState before) {
        return changes(before.instructions, instructions, Instruction::number);
    }

    List<Change<EngagedSubprocessor>> subprocessorsSince(AnnexState before) {
        return changes(before.subprocessors, subprocessors, EngagedSubprocessor::name);
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
