package works.metric.portal.systems;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ProcessingSystemRepository extends Repository<ProcessingSystem, UUID> {

    ProcessingSystem saveAndFlush(ProcessingSystem system);

    Optional<ProcessingSystem> findById(UUID id);

    List<ProcessingSystem> findAllByOrderByNameAscIdAsc(Limit limit);
}
