package works.metric.portal.issued;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IssuedDocumentRepository extends Repository<IssuedDocument, String> {

    IssuedDocument save(IssuedDocument document);

    Optional<IssuedDocument> findById(String sha256);
}
