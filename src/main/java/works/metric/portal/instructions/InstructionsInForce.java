package works.metric.portal.instructions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is in force, for the services of other modules in their own transaction inside a tenant. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InstructionsInForce {

    private final InstructionVersionRepository versions;

    InstructionsInForce(InstructionVersionRepository versions) {
        this.versions = versions;
    }

    /** By the instruction's number. */
    public List<InstructionVersionDetails> now() {
        return versions.findByStateOrderByInstructionNumber(InstructionState.ACTIVE).stream()
                .map(InstructionVersion::details)
                .toList();
    }
}
