package works.metric.portal.instructions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface InstructionTemplateRepository extends Repository<InstructionTemplate, UUID> {

    InstructionTemplate saveAndFlush(InstructionTemplate template);

    Optional<InstructionTemplate> findById(UUID id);

    List<InstructionTemplate> findByOrderByPositionAscIdAsc(Limit limit);
}
