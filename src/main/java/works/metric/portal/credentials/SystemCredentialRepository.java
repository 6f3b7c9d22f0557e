package works.metric.portal.credentials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SystemCredentialRepository extends Repository<SystemCredential, UUID> {

    SystemCredential saveAndFlush(SystemCredential credential);

    Optional<SystemCredential> findById(UUID id);

    @Query("select c from SystemCredential c where c.systemId = :system order by c.terms.createdAt desc, c.id desc")
    List<SystemCredential> of(UUID system, Limit limit);
}
