package works.metric.portal.instructions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;

/**
 * Gives a new instruction the next number of its tenant. Two people at once may pick the same one; the database's unique
 * key lets one through, and the other begins again. That also holds on a cluster, where a lock would not.
 */
@Component
class InstructionOpening {

    /** More than people of one tenant who draft in the same instant. */
    private static final int ATTEMPTS = 25;

    private final InstructionRepository instructions;
    private final InstructionVersionRepository versions;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionOpening(
            InstructionRepository instructions,
            InstructionVersionRepository versions,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructions = instructions;
        this.versions = versions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param check of what is new; in the transaction that writes, because one that holds two connections starves others */
    InstructionDetails open(UUID id, InstructionContent content, Runnable check) {
        Actor actor = TenantScope.requireActor();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.as(actor, () -> once(id, content, check, actor));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private InstructionDetails once(UUID id, InstructionContent content, Runnable check, Actor actor) {
        Optional<ProcessingInstruction> known = instructions.findById(id);
        if (known.isPresent()) {
            return known.get()
                    .details(versions.findByInstructionIdOrderByNumberDesc(id).stream()
                            .map(version -> version.details(Set.of()))
                            .toList());
        }
        check.run();
        ProcessingInstruction instruction =
                new ProcessingInstruction(id, instructions.highestNumber() + 1, content, clock.instant());
        InstructionVersion draft = instruction.draft(content, clock.instant(), actor);
        instructions.saveAndFlush(instruction);
        versions.saveAndFlush(draft);
        events.publishEvent(instruction.drafted(draft, null));
        return instruction.details(List.of(draft.details(Set.of())));
    }
}
