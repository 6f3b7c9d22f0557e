package works.metric.portal.subprocessors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SubprocessorChangeRepository extends Repository<SubprocessorChange, UUID> {

    SubprocessorChange saveAndFlush(SubprocessorChange change);

    Optional<SubprocessorChange> findById(UUID id);

    List<SubprocessorChange> findBySentAtIsNotNull();

    List<SubprocessorChange> findAllByOrderByDraftedAtDescIdDesc(Limit limit);
}
