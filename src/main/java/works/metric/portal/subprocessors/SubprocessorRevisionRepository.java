package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SubprocessorRevisionRepository extends Repository<SubprocessorRevision, UUID> {

    SubprocessorRevision save(SubprocessorRevision revision);

    List<SubprocessorRevision> findAllByOrderBySubprocessorIdAscNumberAsc();

    List<SubprocessorRevision> findBySubprocessorIdOrderByNumber(UUID subprocessorId);
}
