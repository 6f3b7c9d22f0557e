package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstructionVersionRepository extends Repository<InstructionVersion, UUID> {

    InstructionVersion saveAndFlush(InstructionVersion version);

    List<InstructionVersion> findByInstructionIdOrderByNumberDesc(UUID instructionId);

    List<InstructionVersion> findByStateOrderByInstructionNumber(InstructionState state);

    /** An end that falls on the instant itself has already come: its successor counts from then. */
    @Query("""
            select v from InstructionVersion v
            where v.activatedAt <= :at and (v.endedAt is null or v.endedAt > :at)
            order by v.instructionNumber
            """)
    List<InstructionVersion> inForceAt(Instant at);
}
