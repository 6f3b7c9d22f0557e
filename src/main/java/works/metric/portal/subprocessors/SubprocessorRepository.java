package works.metric.portal.subprocessors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SubprocessorRepository extends Repository<Subprocessor, UUID> {

    Subprocessor saveAndFlush(Subprocessor subprocessor);

    Optional<Subprocessor> findById(UUID id);

    List<Subprocessor> findAllByOrderByNameAscIdAsc(Limit limit);
}
