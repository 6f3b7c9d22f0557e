package works.metric.portal.results;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of a request's packages, in their own transaction. Asks for no permission: they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResultShelf {

    private final ResultRepository results;
    private final Clock clock;

    ResultShelf(ResultRepository results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /** Those that could be downloaded at this moment, the earliest first. */
    public List<ReadyResult> ready(UUID request) {
        Instant now = clock.instant();
        return results.findByRequestIdAndStateOrderByBegunAtAscIdAsc(request, ResultState.READY).stream()
                .filter(result -> !result.isDue(now))
                .map(ResultPackage::ready)
                .toList();
    }

    /** Whether there was ever one that could be downloaded. */
    public boolean hasHad(UUID request) {
        return results.existsByRequestIdAndReadyAtIsNotNull(request);
    }
}
