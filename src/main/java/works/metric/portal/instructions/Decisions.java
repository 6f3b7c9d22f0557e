package works.metric.portal.instructions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/** Who puts what in force, and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    private final InstructionReading reading;
    private final ApprovalRuleRepository rules;
    private final Enactment enactment;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            InstructionReading reading,
            ApprovalRuleRepository rules,
            Enactment enactment,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.rules = rules;
        this.enactment = enactment;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    InstructionDetails activate(UUID id, int version, long seenVersion, Activation activation) {
        Enactment.Open open = enactment.begin();
        ProcessingInstruction instruction = reading.find(id);
        if (instruction.hasActive(version)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion draft = upcoming(id, version, InstructionState.DRAFT);
        activation.check(version, clock.instant());
        Actor actor = TenantScope.requireActor();
        if (rules.findById(actor.requireTenant().value()).orElseThrow().needsSecondPerson()) {
            throw new Invalid("state", "instructions.rule.second-person");
        }
        draft.want(activation);
        return enact(open, instruction, draft, actor);
    }

    InstructionDetails submit(UUID id, int version, long seenVersion, Activation activation) {
        return step(
                id,
                version,
                seenVersion,
                InstructionState.DRAFT,
                InstructionState.SUBMITTED,
                submitted -> submitted.wants(activation),
                taken -> {
                    activation.check(version, clock.instant());
                    return taken.instruction().submit(taken.version(), activation, clock.instant(), taken.actor());
                });
    }

    InstructionDetails sendBack(UUID id, int version, long seenVersion, String reason) {
        String stated = stated(reason);
        return step(
                id,
                version,
                seenVersion,
                InstructionState.SUBMITTED,
                InstructionState.DRAFT,
                draft -> draft.isSentBack(stated),
                taken -> taken.instruction()
                        .sendBack(
                                taken.version(), clock.instant(), taken.actor().name(), stated));
    }

    InstructionDetails cancelSchedule(UUID id, int version, long seenVersion, String reason) {
        String stated = stated(reason);
        return step(
                id,
                version,
                seenVersion,
                InstructionState.SCHEDULED,
                InstructionState.DRAFT,
                draft -> true,
                taken -> taken.instruction().cancelSchedule(taken.version(), clock.instant(), stated));
    }

    InstructionDetails approve(UUID id, int version, long seenVersion) {
        Enactment.Open open = enactment.begin();
        ProcessingInstruction instruction = reading.find(id);
        if (instruction.hasActive(version)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion submitted = upcoming(id, version, InstructionState.SUBMITTED);
        Actor actor = TenantScope.requireActor();
        if (submitted.hasAuthor(actor)) {
            throw new Invalid("state", "instructions.rule.own-work");
        }
        events.publishEvent(instruction.approve(submitted, clock.instant(), actor.name()));
        return enact(open, instruction, submitted, actor);
    }

    InstructionDetails withdraw(UUID id, long seenVersion, String reason) {
        String stated = stated(reason);
        Enactment.Open open = enactment.begin();
        ProcessingInstruction instruction = reading.find(id);
        if (instruction.is(InstructionState.WITHDRAWN)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion active =
                enactment.inForce(id).orElseThrow(() -> new Invalid("reason", "instructions.rule.not-active"));
        enactment.withdraw(
                open,
                instruction,
                active,
                reading.upcoming(id).orElse(null),
                TenantScope.requireActor().name(),
                stated);
        return reading.details(instruction);
    }

    /** At once, or by a job that is written down with the decision. What was wanted for a moment now past is for now. */
    private InstructionDetails enact(
            Enactment.Open open, ProcessingInstruction instruction, InstructionVersion version, Actor actor) {
        Instant wanted = version.wantedAt();
        if (wanted == null || !wanted.isAfter(open.at())) {
            enactment.activate(open, instruction, version, actor.name());
            return reading.details(instruction);
        }
        events.publishEvent(instruction.schedule(version, wanted, clock.instant(), actor.name()));
        events.publishEvent(new InForcePlanned(wanted, instruction.getId()));
        jobs.scheduleIfNotExists(ActivationJob.at(actor.requireTenant(), version.getId(), wanted), wanted);
        return reading.stored(instruction);
    }

    private record Taken(ProcessingInstruction instruction, InstructionVersion version, Actor actor) {}

    /**
     * A step that changes nothing in force; taken twice, it is taken once.
     *
     * @param same whether what was taken already is what is asked for now, and not somebody else's decision
     */
    private InstructionDetails step(
            UUID id,
            int version,
            long seenVersion,
            InstructionState from,
            InstructionState to,
            Predicate<InstructionVersion> same,
            Function<Taken, InstructionEvent> taken) {
        enactment.begin();
        ProcessingInstruction instruction = reading.find(id);
        if (reading.one(to, id)
                .filter(one -> one.number() == version && same.test(one))
                .isPresent()) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        events.publishEvent(
                taken.apply(new Taken(instruction, upcoming(id, version, from), TenantScope.requireActor())));
        return reading.stored(instruction);
    }

    private InstructionVersion upcoming(UUID id, int version, InstructionState state) {
        return reading.one(state, id)
                .filter(open -> open.number() == version)
                .orElseThrow(() -> new Invalid("state", "instructions.rule.no-" + key(state)));
    }

    private static String key(InstructionState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String stated(String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, Activation.LONGEST_REASON)
                .orThrow();
        return stated;
    }
}
