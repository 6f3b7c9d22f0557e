package works.metric.portal.credentials;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

interface CredentialUseRepository extends Repository<CredentialUse, UUID> {

    CredentialUse save(CredentialUse use);

    /** Joins a transaction and begins none: asked at each call of a program, so one statement and no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<CredentialUse> findById(UUID credential);

    List<CredentialUse> findByIdIn(Collection<UUID> credentials);
}
