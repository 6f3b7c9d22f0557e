package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TimelineRowRepository extends Repository<TimelineRow, UUID> {

    TimelineRow save(TimelineRow row);

    Optional<TimelineRow> findById(UUID id);

    Optional<TimelineRow> findFirstByRequestIdAndKindOrderByHappenedAtDescIdDesc(UUID requestId, TimelineKind kind);

    List<TimelineRow> findByRequestIdOrderByHappenedAtAscIdAsc(UUID requestId);
}
