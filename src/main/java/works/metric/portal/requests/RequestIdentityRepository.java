package works.metric.portal.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RequestIdentityRepository extends Repository<RequestIdentity, UUID> {

    RequestIdentity save(RequestIdentity identity);

    Optional<RequestIdentity> findById(UUID id);

    List<RequestIdentity> findByRequestIdOrderByPlace(UUID requestId);
}
