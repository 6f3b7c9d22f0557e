package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OwnPaperFileRepository extends Repository<OwnPaperFile, UUID> {

    OwnPaperFile save(OwnPaperFile file);

    Optional<OwnPaperFile> findById(UUID id);
}
