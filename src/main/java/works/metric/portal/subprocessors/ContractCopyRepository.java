package works.metric.portal.subprocessors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ContractCopyRepository extends Repository<ContractCopy, UUID> {

    ContractCopy saveAndFlush(ContractCopy copy);

    Optional<ContractCopy> findById(UUID id);

    List<ContractCopy> findAllByOrderByAskedAtDescIdDesc(Limit limit);

    /** Where the caller reads across tenants, of all of them. */
    List<ContractCopy> findByAnsweredAtIsNullOrderByAskedAt(Limit limit);
}
