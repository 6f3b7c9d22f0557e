package works.metric.portal.systems;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestTaskRepository extends Repository<RequestTask, UUID> {

    RequestTask save(RequestTask task);

    RequestTask saveAndFlush(RequestTask task);

    @Query("select t from RequestTask t where t.requestId = :request order by t.holder desc, t.holderName, t.id")
    List<RequestTask> of(UUID request);

    /** As they stand now, and until the transaction ends: nobody reports while the case is closed over them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from RequestTask t where t.requestId = :request order by t.holder desc, t.holderName, t.id")
    List<RequestTask> holdAll(UUID request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from RequestTask t where t.id = :id")
    Optional<RequestTask> hold(UUID id);
}
