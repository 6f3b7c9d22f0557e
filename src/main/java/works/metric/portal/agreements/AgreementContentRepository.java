package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgreementContentRepository extends Repository<AgreementContent, UUID> {

    AgreementContent save(AgreementContent content);

    Optional<AgreementContent> findById(UUID id);
}
