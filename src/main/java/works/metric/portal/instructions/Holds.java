package works.metric.portal.instructions;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which items are held: in whatever version of the instruction says them. */
@Component
class Holds {

    private final ChallengeRepository challenges;

    Holds(ChallengeRepository challenges) {
        this.challenges = challenges;
    }

    Held at(Instant at) {
        return new Held(challenges.at(at).stream()
                .map(one -> new One(one.instructionId(), one.item()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private record One(UUID instruction, InstructionItem item) {}

    /** Those of one instant. */
    record Held(Set<One> all) {
        Set<InstructionItem> in(InstructionVersion version) {
            if (all.isEmpty()) {
                return Set.of();
            }
            return InstructionItem.of(version.content()).stream()
                    .filter(item -> all.contains(new One(version.instructionId(), item)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
