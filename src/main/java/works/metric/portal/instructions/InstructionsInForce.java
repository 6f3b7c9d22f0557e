package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in force, for the services of other modules in their own transaction inside a tenant. Asks for no permission, and
 * writes nothing: {@link InForce} writes down what is due, and has the ledger's number.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InstructionsInForce {

    private final Standing standing;
    private final InstructionVersionRepository versions;
    private final Clock clock;

    InstructionsInForce(Standing standing, InstructionVersionRepository versions, Clock clock) {
        this.standing = standing;
        this.versions = versions;
        this.clock = clock;
    }

    /** By the instruction's number. */
    public List<InstructionVersionDetails> now() {
        return standing.at(clock.instant());
    }

    /** When the next version that is scheduled now takes effect; empty: none is, or only such as are due already. */
    public Optional<Instant> next() {
        return versions.nextAfter(clock.instant());
    }
}
