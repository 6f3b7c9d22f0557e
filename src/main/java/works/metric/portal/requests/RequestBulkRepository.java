package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface RequestBulkRepository extends Repository<RequestBulk, UUID> {

    RequestBulk save(RequestBulk bulk);

    Optional<RequestBulk> findById(UUID id);

    List<RequestBulk> findByFinishedAtIsNullOrderByIdDesc(Limit limit);
}
