package works.metric.portal.instructions;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;

/** Finds instructions and their versions for the services. */
@Component
class InstructionReading {

    static final int MOST = 1_000;

    private final InstructionRepository instructions;
    private final InstructionVersionRepository versions;
    private final Holds holds;
    private final Clock clock;

    InstructionReading(
            InstructionRepository instructions, InstructionVersionRepository versions, Holds holds, Clock clock) {
        this.instructions = instructions;
        this.versions = versions;
        this.holds = holds;
        this.clock = clock;
    }

    Page<InstructionSummary> list(@Nullable InstructionState state, @Nullable AppId app, @Nullable String key) {
        PageKey from = PageKey.read(key);
        int number = from == null ? Integer.MAX_VALUE : number(from);
        Limit limit = Limit.of(Page.SIZE + 1);
        String of = app == null ? "" : "|" + app + "|";
        if (from != null && from.backwards()) {
            List<ProcessingInstruction> rows = state != null && state.isUpcoming()
                    ? instructions.upcomingAbove(state, number, of, limit)
                    : instructions.above(states(state), number, of, limit);
            return Page.backwards(rows, InstructionReading::key).map(ProcessingInstruction::summary);
        }
        List<ProcessingInstruction> rows = state != null && state.isUpcoming()
                ? instructions.upcomingBelow(state, number, of, limit)
                : instructions.below(states(state), number, of, limit);
        return Page.forwards(rows, from == null, InstructionReading::key).map(ProcessingInstruction::summary);
    }

    /** A challenged one is in force too. */
    private static Set<InstructionState> states(@Nullable InstructionState state) {
        if (state == null) {
            return EnumSet.allOf(InstructionState.class);
        }
        return state == InstructionState.ACTIVE ? InstructionState.IN_FORCE : EnumSet.of(state);
    }

    List<AppId> apps() {
        return instructions
                .below(EnumSet.allOf(InstructionState.class), Integer.MAX_VALUE, "|", Limit.of(MOST))
                .stream()
                .flatMap(instruction -> instruction.summary().apps().stream())
                .distinct()
                .sorted()
                .toList();
    }

    ProcessingInstruction find(UUID id) {
        return instructions.findById(id).orElseThrow(NotFound::new);
    }

    InstructionDetails stored(ProcessingInstruction instruction) {
        return details(instructions.saveAndFlush(instruction));
    }

    InstructionDetails details(ProcessingInstruction instruction) {
        Holds.Held held = holds.at(clock.instant());
        return instruction.details(versions.findByInstructionIdOrderByNumberDesc(instruction.getId()).stream()
                .map(version -> version.details(version.isInForce() ? held.in(version) : Set.of()))
                .toList());
    }

    Optional<InstructionVersion> one(InstructionState state, UUID id) {
        return first(id, version -> version.is(state));
    }

    /** The one that is drafted, submitted or scheduled. */
    Optional<InstructionVersion> upcoming(UUID id) {
        return first(id, InstructionVersion::isUpcoming);
    }

    private Optional<InstructionVersion> first(UUID id, Predicate<InstructionVersion> wanted) {
        return versions.findByInstructionIdOrderByNumberDesc(id).stream()
                .filter(wanted)
                .findFirst();
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
