package works.metric.portal.instructions;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.catalogues.DataCategory;

/** Which data the instructions of the tenant in scope are about, for the portal's own jobs. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InstructedCategories {

    private final Standing standing;
    private final Clock clock;

    InstructedCategories(Standing standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    /** Every category of data in an instruction that is in force. */
    public Set<DataCategory> inForce() {
        return standing.at(clock.instant()).stream()
                .flatMap(version -> version.content().dataCategories().stream())
                .collect(Collectors.toSet());
    }
}
