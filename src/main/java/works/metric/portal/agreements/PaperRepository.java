package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaperRepository extends Repository<Paper, UUID> {

    Paper save(Paper paper);

    Optional<Paper> findById(UUID id);
}
