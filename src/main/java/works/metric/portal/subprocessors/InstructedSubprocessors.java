package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.instructions.SubprocessorChoice;

/** Tells instructions whom they can leave out. The register is no secret to anybody who is signed in. */
@Component
@Transactional(readOnly = true)
class InstructedSubprocessors implements SubprocessorChoice {

    private final Engagements engagements;
    private final Clock clock;

    InstructedSubprocessors(Engagements engagements, Clock clock) {
        this.engagements = engagements;
        this.clock = clock;
    }

    @Override
    public List<Choice> choices() {
        LocalDate today = LocalDate.now(clock);
        return engagements.until(clock.instant()).stream()
                .map(one -> new Choice(one.id(), one.name(), one.isCurrent(today)))
                .toList();
    }
}
