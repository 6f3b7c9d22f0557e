package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, UUID> {

    SavedView saveAndFlush(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findById(UUID id);

    List<SavedView> findBySharedTrueOrderByNameAscIdAsc(Limit limit);

    List<SavedView> findByOwnerIdAndSharedFalseOrderByNameAscIdAsc(UUID ownerId, Limit limit);
}
