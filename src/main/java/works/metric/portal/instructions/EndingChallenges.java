package works.metric.portal.instructions;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Where MetricWorks goes the way to the contract's end, for the module that ends contracts. It asks for no permission:
 * whoever calls it has asked for its own.
 */
@Component
public class EndingChallenges {

    /** More than there ever are at once. */
    private static final Limit MOST = Limit.of(200);

    private final ChallengeRepository challenges;

    EndingChallenges(ChallengeRepository challenges) {
        this.challenges = challenges;
    }

    /** Of the tenant in scope, or of all; the longest first. In the caller's transaction. */
    public List<EndingChallenge> all() {
        return challenges.endingContract(MOST).stream().map(Challenge::ending).toList();
    }
}
