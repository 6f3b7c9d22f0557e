package works.metric.portal.requests;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestSeriesRepository extends Repository<RequestSeries, UUID> {

    RequestSeries save(RequestSeries series);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RequestSeries s where s.id = :id")
    Optional<RequestSeries> lock(UUID id);
}
