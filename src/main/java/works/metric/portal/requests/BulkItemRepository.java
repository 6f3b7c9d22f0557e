package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface BulkItemRepository extends Repository<BulkItem, UUID> {

    BulkItem save(BulkItem item);

    Optional<BulkItem> findById(UUID id);

    List<BulkItem> findByBulkIdAndOutcomeOrderById(UUID bulkId, BulkItem.Outcome outcome, Limit limit);
}
