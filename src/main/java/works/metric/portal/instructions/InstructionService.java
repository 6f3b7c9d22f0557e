package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/** The instructions of one's own tenant. */
@Service
@Transactional
public class InstructionService {

    public static final int LONGEST_REASON = 1_000;

    private final InstructionRepository instructions;
    private final InstructionVersionRepository versions;
    private final InstructionOpening opening;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionService(
            InstructionRepository instructions,
            InstructionVersionRepository versions,
            InstructionOpening opening,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructions = instructions;
        this.versions = versions;
        this.opening = opening;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The instructions, the newest first.
     *
     * @param state null: all; draft: every one with a draft that waits, also beside a version in force
     * @param key of the page, null for the first
     */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public Page<InstructionSummary> list(@Nullable InstructionState state, @Nullable String key) {
        PageKey from = PageKey.read(key);
        int number = from == null ? Integer.MAX_VALUE : number(from);
        Limit limit = Limit.of(Page.SIZE + 1);
        boolean drafts = state == InstructionState.DRAFT;
        Set<InstructionState> states = state == null ? EnumSet.allOf(InstructionState.class) : EnumSet.of(state);
        if (from != null && from.backwards()) {
            List<ProcessingInstruction> rows =
                    drafts ? instructions.withDraftAbove(number, limit) : instructions.above(states, number, limit);
            return Page.backwards(rows, InstructionService::key).map(ProcessingInstruction::summary);
        }
        List<ProcessingInstruction> rows =
                drafts ? instructions.withDraftBelow(number, limit) : instructions.below(states, number, limit);
        return Page.forwards(rows, from == null, InstructionService::key).map(ProcessingInstruction::summary);
    }

    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public InstructionDetails byId(UUID id) {
        return details(find(id));
    }

    /** Every version in force, by the instruction's number: what Annex II of the DPA is filled from. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<InstructionVersionDetails> inForce() {
        return versions.findByStateOrderByInstructionNumber(InstructionState.ACTIVE).stream()
                .map(InstructionVersion::details)
                .toList();
    }

    /** Every version that was in force at that instant, by the instruction's number; from its second on, to its end. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<InstructionVersionDetails> inForceAt(Instant at) {
        return versions.inForceAt(at).stream().map(InstructionVersion::details).toList();
    }

    /**
     * Opens an instruction with its version 1 as a draft, under the tenant's next number. Asking twice with one id opens
     * one. Works in a transaction of its own.
     *
     * @throws Invalid naming each field and rule
     */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public InstructionDetails draft(UUID id, InstructionContent content) {
        content.check();
        return opening.open(id, content);
    }

    /**
     * Drafts the next version beside the one in force, which stays in force.
     *
     * @throws Stale when there is such a draft already, with other words
     */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails draftNewVersion(UUID id, long seenVersion, InstructionContent content) {
        content.check();
        ProcessingInstruction instruction = find(id);
        List<InstructionVersion> all = versions.findByInstructionIdOrderByNumberDesc(id);
        Optional<InstructionVersion> open = in(InstructionState.DRAFT, all);
        if (open.isPresent() && open.get().content().equals(content)) {
            return instruction.details(all);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion active = in(InstructionState.ACTIVE, all)
                .orElseThrow(() -> new Invalid("state", "instructions.rule.not-active"));
        if (open.isPresent()) {
            throw new Stale();
        }
        InstructionVersion draft = instruction.draft(content, clock.instant(), actor());
        events.publishEvent(instruction.drafted(draft, active.content()));
        instructions.saveAndFlush(instruction);
        versions.saveAndFlush(draft);
        return details(instruction);
    }

    /** Rewrites the draft. @throws Invalid when there is none */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails editDraft(UUID id, long seenVersion, InstructionContent content) {
        content.check();
        ProcessingInstruction instruction = find(id);
        List<InstructionVersion> all = versions.findByInstructionIdOrderByNumberDesc(id);
        Optional<InstructionVersion> draft = in(InstructionState.DRAFT, all);
        if (draft.isPresent() && draft.get().content().equals(content)) {
            return instruction.details(all);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion open = draft.orElseThrow(() -> new Invalid("state", "instructions.rule.no-draft"));
        events.publishEvent(instruction.edit(open, content, clock.instant(), actor()));
        return stored(instruction);
    }

    /** Gives the draft up; an instruction that never was in force ends with it. */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails discardDraft(UUID id, long seenVersion) {
        ProcessingInstruction instruction = find(id);
        Optional<InstructionVersion> draft = one(InstructionState.DRAFT, id);
        if (draft.isEmpty()) {
            return details(instruction);
        }
        Stale.check(instruction, seenVersion);
        events.publishEvent(instruction.discard(draft.get(), clock.instant(), actor()));
        return stored(instruction);
    }

    /**
     * Puts the draft in force from this moment; the version that was in force is superseded by it.
     *
     * @param version number of the draft that the person read
     * @throws Stale when anything of the instruction changed since it was read
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails activate(UUID id, int version, long seenVersion) {
        ProcessingInstruction instruction = find(id);
        if (instruction.hasActive(version)) {
            return details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion draft = one(InstructionState.DRAFT, id)
                .filter(open -> open.number() == version)
                .orElseThrow(() -> new Invalid("state", "instructions.rule.no-draft"));
        InstructionVersion former = one(InstructionState.ACTIVE, id).orElse(null);
        events.publishEvent(instruction.activate(draft, former, clock.instant(), actor()));
        return stored(instruction);
    }

    /**
     * Takes the instruction out of force, with nothing in its place; an open draft goes with it. Final.
     *
     * @throws Invalid without a reason, and for one that is not in force
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails withdraw(UUID id, long seenVersion, String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, LONGEST_REASON)
                .orThrow();
        ProcessingInstruction instruction = find(id);
        if (instruction.is(InstructionState.WITHDRAWN)) {
            return details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion active = one(InstructionState.ACTIVE, id)
                .orElseThrow(() -> new Invalid("reason", "instructions.rule.not-active"));
        InstructionVersion draft = one(InstructionState.DRAFT, id).orElse(null);
        events.publishEvent(instruction.withdraw(active, draft, clock.instant(), actor(), stated));
        return stored(instruction);
    }

    private InstructionDetails stored(ProcessingInstruction instruction) {
        return details(instructions.saveAndFlush(instruction));
    }

    private InstructionDetails details(ProcessingInstruction instruction) {
        return instruction.details(versions.findByInstructionIdOrderByNumberDesc(instruction.getId()));
    }

    private Optional<InstructionVersion> one(InstructionState state, UUID id) {
        return in(state, versions.findByInstructionIdOrderByNumberDesc(id));
    }

    private static Optional<InstructionVersion> in(InstructionState state, List<InstructionVersion> all) {
        return all.stream().filter(version -> version.is(state)).findFirst();
    }

    private ProcessingInstruction find(UUID id) {
        return instructions.findById(id).orElseThrow(NotFound::new);
    }

    private static String actor() {
        return TenantScope.requireActor().name();
    }

    private static String key(ProcessingInstruction instruction) {
        return PageKey.write(String.valueOf(instruction.number()), instruction.getId());
    }

    private static int number(PageKey key) {
        try {
            return Integer.parseInt(key.value());
        } catch (NumberFormatException unreadable) {
            return key.backwards() ? 0 : Integer.MAX_VALUE;
        }
    }
}
