package works.metric.portal.subprocessors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContractCopyFileRepository extends Repository<ContractCopyFile, UUID> {

    ContractCopyFile save(ContractCopyFile file);

    Optional<ContractCopyFile> findById(UUID id);
}
