package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who processed for the tenant in scope at an instant. For listeners and jobs, which have no person's rights; screens ask
 * {@link SubprocessorService}.
 */
@Component
public class SubprocessorLedger {

    private final Engagements engagements;

    SubprocessorLedger(Engagements engagements) {
        this.engagements = engagements;
    }

    /** By name. In the caller's transaction. */
    public List<SubprocessorDetails> at(Instant at) {
        return engagements.at(at);
    }
}
