package works.metric.portal.leaving;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LeavingCertificateRepository extends Repository<LeavingCertificate, UUID> {

    LeavingCertificate save(LeavingCertificate certificate);

    Optional<LeavingCertificate> findById(UUID id);
}
