package works.metric.portal.instructions;

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

    private final InstructionVersionRepository versions;

    InstructedCategories(InstructionVersionRepository versions) {
        this.versions = versions;
    }

    /** Every category of data in an instruction that is in force. */
    public Set<DataCategory> inForce() {
        return versions.findByStateOrderByInstructionNumber(InstructionState.ACTIVE).stream()
                .flatMap(version -> version.details().content().dataCategories().stream())
                .collect(Collectors.toSet());
    }
}
