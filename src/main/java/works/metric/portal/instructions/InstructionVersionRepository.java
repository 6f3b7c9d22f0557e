package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstructionVersionRepository extends Repository<InstructionVersion, UUID> {

    InstructionVersion saveAndFlush(InstructionVersion version);

    List<InstructionVersion> findByInstructionIdOrderByNumberDesc(UUID instructionId);

    /**
     * What was, is or will be in force at an instant. An end that falls on the instant itself has already come. A scheduled
     * version comes with the one that it ends, for whoever reads takes the newest of each instruction.
     */
    @Query("""
            select v from InstructionVersion v
            where v.activatedAt <= :at and (v.endedAt is null or v.endedAt > :at)
               or v.state = works.metric.portal.instructions.InstructionState.SCHEDULED and v.wantedAt <= :at
            order by v.instructionNumber, v.number
            """)
    List<InstructionVersion> at(Instant at);

    @Query("""
            select min(v.wantedAt) from InstructionVersion v
            where v.state = works.metric.portal.instructions.InstructionState.SCHEDULED
            """)
    Optional<Instant> nextScheduled();

    /** The next to settle first. */
    @Query("""
            select v from InstructionVersion v
            where v.state = works.metric.portal.instructions.InstructionState.SCHEDULED and v.wantedAt <= :now
            order by v.wantedAt, v.instructionNumber
            """)
    List<InstructionVersion> due(Instant now);

    @Query("""
            select min(v.wantedAt) from InstructionVersion v
            where v.state = works.metric.portal.instructions.InstructionState.SCHEDULED and v.wantedAt > :now
            """)
    Optional<Instant> nextAfter(Instant now);
}
