package works.metric.portal.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IdentityProviderRepository extends Repository<IdentityProvider, UUID> {

    IdentityProvider save(IdentityProvider provider);

    /** The one provider of the tenant in scope. */
    @Query("select p from IdentityProvider p")
    Optional<IdentityProvider> ofTenant();
}
