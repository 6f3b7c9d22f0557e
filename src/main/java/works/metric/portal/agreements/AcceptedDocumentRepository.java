package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AcceptedDocumentRepository extends Repository<AcceptedDocument, UUID> {

    AcceptedDocument save(AcceptedDocument document);

    Optional<AcceptedDocument> findById(UUID id);
}
