package works.metric.portal.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RequestRetentionRepository extends Repository<RequestRetention, UUID> {

    RequestRetention saveAndFlush(RequestRetention retention);

    Optional<RequestRetention> findById(UUID id);
}
