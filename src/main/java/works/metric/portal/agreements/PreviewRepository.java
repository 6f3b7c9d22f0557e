package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PreviewRepository extends Repository<Preview, UUID> {

    Preview save(Preview preview);

    Optional<Preview> findById(UUID id);

    Optional<Preview> findByPreparedByAndContentSha256(UUID preparedBy, String contentSha256);
}
