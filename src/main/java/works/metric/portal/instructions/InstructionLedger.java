package works.metric.portal.instructions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was in force at an instant, told by the versions' own times. For listeners and jobs, which have no person's rights;
 * screens ask {@link InstructionService}.
 */
@Component
public class InstructionLedger {

    private final InstructionVersionRepository versions;

    InstructionLedger(InstructionVersionRepository versions) {
        this.versions = versions;
    }

    /** By the instruction's number. */
    public List<InstructionVersionDetails> inForceAt(Instant at) {
        return Stream.of(InstructionState.ACTIVE, InstructionState.SUPERSEDED, InstructionState.WITHDRAWN)
                .flatMap(state -> versions.findByStateOrderByInstructionNumber(state).stream())
                .map(InstructionVersion::details)
                .filter(version -> wasInForce(version, at))
                .sorted(Comparator.comparing(InstructionVersionDetails::instructionNumber))
                .toList();
    }

    private static boolean wasInForce(InstructionVersionDetails version, Instant at) {
        Instant from = version.activatedAt();
        Instant to = version.endedAt();
        return from != null && !from.isAfter(at) && (to == null || to.isAfter(at));
    }
}
