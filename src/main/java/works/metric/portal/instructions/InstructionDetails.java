package works.metric.portal.instructions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An instruction with all its versions.
 *
 * @param version counts the changes of the whole, drafts included; handed back with every verb
 * @param number within the tenant: 1, 2, 3 …
 * @param versions newest first, never empty
 */
public record InstructionDetails(
        UUID id, long version, int number, InstructionState state, List<InstructionVersionDetails> versions) {

    public InstructionDetails {
        versions = List.copyOf(versions);
    }

    /** The version in force, be it challenged or not. */
    public Optional<InstructionVersionDetails> active() {
        return versions.stream().filter(one -> one.state().isInForce()).findFirst();
    }

    public Optional<InstructionVersionDetails> draft() {
        return versions.stream()
                .filter(one -> one.state() == InstructionState.DRAFT)
                .findFirst();
    }

    /** The one that is not in force yet: drafted, submitted or scheduled. */
    public Optional<InstructionVersionDetails> upcoming() {
        return versions.stream().filter(one -> one.state().isUpcoming()).findFirst();
    }

    /** The version that matters most now: the one in force, else the newest. */
    public InstructionVersionDetails leading() {
        return active().orElseGet(versions::getFirst);
    }

    public Optional<InstructionVersionDetails> version(int wanted) {
        return versions.stream().filter(version -> version.number() == wanted).findFirst();
    }
}
