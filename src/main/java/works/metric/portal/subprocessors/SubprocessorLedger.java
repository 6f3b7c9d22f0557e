package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Who processed at an instant. For listeners and jobs, which have no person's rights; screens ask
 * {@link SubprocessorService}.
 */
@Component
public class SubprocessorLedger {

    private static final Limit MOST = Limit.of(500);

    private final SubprocessorRepository subprocessors;
    private final ProcessorProfile processor;

    SubprocessorLedger(SubprocessorRepository subprocessors, ProcessorProfile processor) {
        this.subprocessors = subprocessors;
        this.processor = processor;
    }

    /** By name. */
    public List<SubprocessorDetails> at(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, processor.timeZone());
        return subprocessors.findAllByOrderByNameAscIdAsc(MOST).stream()
                .map(Subprocessor::details)
                .filter(one -> !one.entry().since().isAfter(day) && one.isCurrent(day))
                .toList();
    }
}
