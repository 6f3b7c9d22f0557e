package works.metric.portal.instructions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstructionRepository extends Repository<ProcessingInstruction, UUID> {

    ProcessingInstruction saveAndFlush(ProcessingInstruction instruction);

    Optional<ProcessingInstruction> findById(UUID id);

    @Query("select coalesce(max(i.number), 0) from ProcessingInstruction i")
    int highestNumber();

    /** Newest first: the page of smaller numbers. */
    @Query("""
            select i from ProcessingInstruction i
            where i.state in :states and i.number < :number and locate(:app, i.apps) > 0 order by i.number desc
            """)
    List<ProcessingInstruction> below(Collection<InstructionState> states, int number, String app, Limit limit);

    @Query("""
            select i from ProcessingInstruction i
            where i.state in :states and i.number > :number and locate(:app, i.apps) > 0 order by i.number
            """)
    List<ProcessingInstruction> above(Collection<InstructionState> states, int number, String app, Limit limit);

    @Query("""
            select i from ProcessingInstruction i
            where i.upcomingState = :state and i.number < :number and locate(:app, i.apps) > 0 order by i.number desc
            """)
    List<ProcessingInstruction> upcomingBelow(InstructionState state, int number, String app, Limit limit);

    @Query("""
            select i from ProcessingInstruction i
            where i.upcomingState = :state and i.number > :number and locate(:app, i.apps) > 0 order by i.number
            """)
    List<ProcessingInstruction> upcomingAbove(InstructionState state, int number, String app, Limit limit);
}
