package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.catalogues.SubjectCategory;

/**
 * The sub-processors that an end-user request reaches (GDPR Art. 28(4)), for the services of other modules in their own
 * transaction. Asks for no permission: they do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EndUserSubprocessors {

    private static final Limit MOST = Limit.of(500);

    private final SubprocessorRepository subprocessors;
    private final ProcessorProfile processor;
    private final Clock clock;

    EndUserSubprocessors(SubprocessorRepository subprocessors, ProcessorProfile processor, Clock clock) {
        this.subprocessors = subprocessors;
        this.processor = processor;
        this.clock = clock;
    }

    /** In use today, by name, with data of the tenants' end users. */
    public List<SubprocessorDetails> current() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), processor.timeZone());
        return subprocessors.currentOn(today, MOST).stream()
                .map(Subprocessor::details)
                .filter(one -> one.entry().subjectCategories().stream().anyMatch(EndUserSubprocessors::isEndUser))
                .toList();
    }

    /** Those who only use the Platform themselves are nobody's end users. */
    private static boolean isEndUser(SubjectCategory category) {
        return !category.equals(SubjectCategory.PLATFORM_USERS);
    }
}
