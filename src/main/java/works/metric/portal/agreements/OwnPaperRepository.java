package works.metric.portal.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface OwnPaperRepository extends Repository<OwnPaper, UUID> {

    OwnPaper saveAndFlush(OwnPaper paper);

    Optional<OwnPaper> findById(UUID id);

    List<OwnPaper> findAllByOrderByValidFromDescIdDesc(Limit limit);

    List<OwnPaper> findByStateOrderByHandedInAtAscIdAsc(OwnPaperState state, Limit limit);
}
