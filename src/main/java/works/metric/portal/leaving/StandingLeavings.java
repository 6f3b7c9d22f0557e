package works.metric.portal.leaving;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A notice of the tenant in scope that stands, for whoever writes the mails about it. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StandingLeavings {

    private final LeavingRepository leavings;

    StandingLeavings(LeavingRepository leavings) {
        this.leavings = leavings;
    }

    /** @return empty: it was withdrawn */
    public Optional<LeavingDetails> byId(UUID id) {
        return leavings.findById(id)
                .filter(one -> !one.is(LeavingState.WITHDRAWN))
                .map(Leaving::details);
    }
}
