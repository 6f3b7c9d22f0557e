package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InstructionVersionRepository extends Repository<InstructionVersion, UUID> {

    InstructionVersion saveAndFlush(InstructionVersion version);

    List<InstructionVersion> findByInstructionIdOrderByNumberDesc(UUID instructionId);

    List<InstructionVersion> findByStateOrderByInstructionNumber(InstructionState state);
}
