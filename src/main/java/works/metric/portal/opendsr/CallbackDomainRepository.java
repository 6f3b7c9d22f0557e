package works.metric.portal.opendsr;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CallbackDomainRepository extends Repository<CallbackDomain, UUID> {

    CallbackDomain saveAndFlush(CallbackDomain domain);

    Optional<CallbackDomain> findById(UUID id);

    Optional<CallbackDomain> findByDomainAndLiveTrue(String domain);

    List<CallbackDomain> findByLiveTrueOrderByDomain();
}
