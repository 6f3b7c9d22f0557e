package works.metric.portal.leaving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LeavingRecordRepository extends Repository<LeavingRecord, UUID> {

    LeavingRecord saveAndFlush(LeavingRecord written);

    Optional<LeavingRecord> findById(UUID id);

    List<LeavingRecord> findByLeavingId(UUID leavingId);
}
