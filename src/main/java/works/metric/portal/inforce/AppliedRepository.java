package works.metric.portal.inforce;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface AppliedRepository extends Repository<Applied, UUID> {

    Applied saveAndFlush(Applied applied);

    Optional<Applied> findBySystem(UUID system);

    List<Applied> findByOrderByConfirmedAtDesc(Limit limit);
}
