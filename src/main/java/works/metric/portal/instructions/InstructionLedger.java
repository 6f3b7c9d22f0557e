package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was in force at an instant. For listeners and jobs, which have no person's rights; screens ask
 * {@link InstructionService}.
 */
@Component
public class InstructionLedger {

    private final Standing standing;

    InstructionLedger(Standing standing) {
        this.standing = standing;
    }

    /** By the instruction's number. In the caller's transaction, inside a tenant. */
    public List<InstructionVersionDetails> inForceAt(Instant at) {
        return standing.at(at);
    }
}
