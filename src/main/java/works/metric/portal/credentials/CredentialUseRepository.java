package works.metric.portal.credentials;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CredentialUseRepository extends Repository<CredentialUse, UUID> {

    CredentialUse save(CredentialUse use);

    Optional<CredentialUse> findById(UUID credential);

    List<CredentialUse> findByIdIn(Collection<UUID> credentials);
}
