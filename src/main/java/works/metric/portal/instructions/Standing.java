package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Reads what is in force at an instant. A scheduled version counts from its very second, also where nobody has written that
 * down yet.
 */
@Component
class Standing {

    private final InstructionVersionRepository versions;
    private final Holds holds;

    Standing(InstructionVersionRepository versions, Holds holds) {
        this.versions = versions;
        this.holds = holds;
    }

    /** By the instruction's number. */
    List<InstructionVersionDetails> at(Instant at) {
        Map<Integer, InstructionVersion> newest = new TreeMap<>();
        versions.at(at).forEach(version -> newest.put(version.instructionNumber(), version));
        Holds.Held held = holds.at(at);
        return newest.values().stream()
                .map(version -> version.inForce(held.in(version)))
                .toList();
    }
}
