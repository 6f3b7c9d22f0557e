package works.metric.portal.opendsr;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WireRequestRepository extends Repository<WireRequest, UUID> {

    WireRequest saveAndFlush(WireRequest request);

    Optional<WireRequest> findById(UUID id);

    List<WireRequest> findByBatchIdOrderById(UUID batchId);
}
