package works.metric.portal.results;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface DownloadRepository extends Repository<DownloadRow, UUID> {

    DownloadRow save(DownloadRow download);

    long countByResultId(UUID resultId);

    Optional<DownloadRow> findFirstByResultIdOrderByHappenedAtDescIdDesc(UUID resultId);

    List<DownloadRow> findByResultIdOrderByHappenedAtDescIdDesc(UUID resultId, Limit limit);
}
