package works.metric.portal.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SignatoryRepository extends Repository<Signatory, UUID> {

    Signatory saveAndFlush(Signatory signatory);

    Optional<Signatory> findById(UUID id);

    List<Signatory> findAllByOrderByFromDescIdDesc(Limit limit);
}
