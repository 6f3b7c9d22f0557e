package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WaitRowRepository extends Repository<WaitRow, UUID> {

    WaitRow save(WaitRow row);

    List<WaitRow> findByRequestIdOrderByFromDayAscIdAsc(UUID requestId);

    Optional<WaitRow> findByRequestIdAndUntilDayIsNull(UUID requestId);
}
