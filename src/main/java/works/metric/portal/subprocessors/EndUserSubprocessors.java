package works.metric.portal.subprocessors;

import java.time.Clock;
import java.util.List;
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

    private final Engagements engagements;
    private final Clock clock;

    EndUserSubprocessors(Engagements engagements, Clock clock) {
        this.engagements = engagements;
        this.clock = clock;
    }

    /** In effect for the tenant in scope now, by name, with data of its end users: not only of people of the Platform. */
    public List<SubprocessorDetails> current() {
        return engagements.at(clock.instant()).stream()
                .filter(one -> one.entry().subjectCategories().stream()
                        .anyMatch(subjects -> !subjects.equals(SubjectCategory.PLATFORM_USERS)))
                .toList();
    }
}
