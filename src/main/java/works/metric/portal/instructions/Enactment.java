package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.Ledger.Decision;

/**
 * Changes what is in force, and nothing else does. {@link #begin} comes first: it lets nobody else change it meanwhile, and
 * settles what is due, so that the ledger tells everything in the order in which it counts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Enactment {

    private final InstructionRepository instructions;
    private final InstructionVersionRepository versions;
    private final ChallengeRepository challenges;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enactment(
            InstructionRepository instructions,
            InstructionVersionRepository versions,
            ChallengeRepository challenges,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructions = instructions;
        this.versions = versions;
        this.challenges = challenges;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The tenant's ledger, taken and up to date. @param at from when a change of this moment counts */
    record Open(LedgerHead head, Instant at) {}

    Open begin() {
        LedgerHead head = ledger.take();
        Instant now = head.soonest(clock.instant());
        List<InstructionVersion> due = versions.due(now);
        if (!due.isEmpty()) {
            Actor settling =
                    Actor.system("instructions", TenantScope.requireActor().requireTenant());
            TenantScope.as(settling, () -> due.forEach(version -> settle(head, version)));
        }
        return new Open(head, now);
    }

    private void settle(LedgerHead head, InstructionVersion version) {
        Instant effective = Objects.requireNonNull(version.wantedAt(), "scheduled for no time");
        activate(new Open(head, effective), find(version.instructionId()), version, version.decidedBy());
    }

    /** @param by who decided it */
    void activate(Open open, ProcessingInstruction instruction, InstructionVersion version, String by) {
        Decision decision = new Decision(by, version.changeReason(), open.at());
        InstructionVersion former = inForce(instruction.getId()).orElse(null);
        List<Challenge> held = holding(instruction.getId());
        Set<InstructionItem> said = Set.copyOf(InstructionItem.of(version.content()));
        List<Challenge> gone =
                held.stream().filter(one -> !said.contains(one.item())).toList();
        if (former != null) {
            ledger.write(open.head(), LedgerChange.SUPERSEDED, former, null, decision);
        }
        long number = ledger.write(open.head(), LedgerChange.ACTIVATED, version, null, decision);
        events.publishEvent(
                instruction.activate(version, former, gone.size() < held.size(), open.at(), clock.instant(), by));
        for (Challenge challenge : gone) {
            events.publishEvent(challenge.settle(ChallengeState.CHANGED, open.at(), instruction.label()));
            number = ledger.write(open.head(), LedgerChange.RELEASED, version, challenge.item(), decision);
        }
        changed(open, instruction, number);
    }

    void withdraw(
            Open open,
            ProcessingInstruction instruction,
            InstructionVersion active,
            @Nullable InstructionVersion upcoming,
            String by,
            String reason) {
        Decision decision = new Decision(by, reason, open.at());
        long number = ledger.write(open.head(), LedgerChange.WITHDRAWN, active, null, decision);
        events.publishEvent(instruction.withdraw(active, upcoming, open.at(), clock.instant(), by, reason));
        for (Challenge challenge : holding(instruction.getId())) {
            events.publishEvent(challenge.settle(ChallengeState.WITHDRAWN, open.at(), instruction.label()));
        }
        changed(open, instruction, number);
    }

    void hold(Open open, ProcessingInstruction instruction, InstructionVersion active, Challenge challenge) {
        ChallengeDetails told = challenge.details();
        Decision decision = new Decision(told.ground().by(), told.ground().words(), open.at());
        long number = ledger.write(open.head(), LedgerChange.HELD, active, challenge.item(), decision);
        instruction.challenged(active, true, clock.instant());
        changed(open, instruction, number);
    }

    /** Of a challenge that holds no more. */
    void release(Open open, ProcessingInstruction instruction, Challenge challenge, String by, String reason) {
        InstructionVersion active = inForce(instruction.getId()).orElseThrow();
        long number = ledger.write(
                open.head(), LedgerChange.RELEASED, active, challenge.item(), new Decision(by, reason, open.at()));
        instruction.challenged(active, !holding(instruction.getId()).isEmpty(), clock.instant());
        changed(open, instruction, number);
    }

    Optional<InstructionVersion> inForce(UUID instruction) {
        return versions.findByInstructionIdOrderByNumberDesc(instruction).stream()
                .filter(InstructionVersion::isInForce)
                .findFirst();
    }

    List<Challenge> holding(UUID instruction) {
        return challenges.findByInstructionIdOrderByRaisedAtDescIdDesc(instruction).stream()
                .filter(one -> one.state().holds())
                .collect(Collectors.toUnmodifiableList());
    }

    private ProcessingInstruction find(UUID id) {
        return instructions.findById(id).orElseThrow();
    }

    private void changed(Open open, ProcessingInstruction instruction, long number) {
        instructions.saveAndFlush(instruction);
        events.publishEvent(new InForceChanged(open.at(), number, instruction.getId()));
    }
}
