package works.metric.portal.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    Optional<AuditEntry> findById(UUID id);
}
