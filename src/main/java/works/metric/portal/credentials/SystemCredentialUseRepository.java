package works.metric.portal.credentials;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SystemCredentialUseRepository extends Repository<SystemCredentialUse, UUID> {

    SystemCredentialUse save(SystemCredentialUse use);

    Optional<SystemCredentialUse> findById(UUID credential);

    List<SystemCredentialUse> findByIdIn(Collection<UUID> credentials);
}
