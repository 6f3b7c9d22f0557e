package works.metric.portal.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.subprocessors.SubprocessorLedger;
import works.metric.portal.systems.SystemNames;

/**
 * What has to be done about the data of the tenant in scope: the return where it was chosen, then each system in use and each
 * sub-processor in effect when the contract ended. What was recorded stays in the list whatever the registers say later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingSteps {

    private final LeavingRecordRepository records;
    private final LeavingCertificateRepository certificates;
    private final SystemNames systems;
    private final SubprocessorLedger subprocessors;
    private final Clock clock;

    LeavingSteps(
            LeavingRecordRepository records,
            LeavingCertificateRepository certificates,
            SystemNames systems,
            SubprocessorLedger subprocessors,
            Clock clock) {
        this.records = records;
        this.certificates = certificates;
        this.systems = systems;
        this.subprocessors = subprocessors;
        this.clock = clock;
    }

    LeavingCase of(Leaving leaving, ZoneId zone) {
        Instant now = clock.instant();
        return new LeavingCase(
                leaving.details(),
                steps(leaving, zone),
                certificates
                        .findById(leaving.getId())
                        .map(LeavingCertificate::details)
                        .orElse(null),
                leaving.isOver(now));
    }

    private List<LeavingStep> steps(Leaving leaving, ZoneId zone) {
        Map<UUID, LeavingStep> recorded = records.findByLeavingId(leaving.getId()).stream()
                .map(LeavingRecord::step)
                .collect(Collectors.toMap(LeavingStep::target, Function.identity()));
        List<LeavingStep> open = leaving.is(LeavingState.CERTIFIED) ? List.of() : expected(leaving, zone);
        List<LeavingStep> all = new ArrayList<>(recorded.values());
        open.stream().filter(step -> !recorded.containsKey(step.target())).forEach(all::add);
        all.sort(Comparator.comparing(LeavingStep::kind)
                .thenComparing(LeavingStep::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(LeavingStep::target));
        return List.copyOf(all);
    }

    private List<LeavingStep> expected(Leaving leaving, ZoneId zone) {
        Instant now = clock.instant();
        Instant at = leaving.isOver(now) ? leaving.endsAt() : now;
        List<LeavingStep> steps = new ArrayList<>();
        if (leaving.plan().returnBy() != null) {
            steps.add(open(StepKind.RETURN, leaving.getId(), ""));
        }
        systems.inUseOn(LocalDate.ofInstant(at, zone))
                .forEach((id, name) -> steps.add(open(StepKind.SYSTEM, id, name)));
        subprocessors.at(at).forEach(one -> steps.add(open(StepKind.SUBPROCESSOR, one.id(), one.name())));
        return steps;
    }

    private static LeavingStep open(StepKind kind, UUID target, String name) {
        @Nullable RecordDetails none = null;
        return new LeavingStep(kind, target, name, none);
    }
}
