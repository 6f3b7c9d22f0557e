package works.metric.portal.systems;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    Optional<RequestTask> findById(UUID id);

    /** Over all tenants: what one system is to work on. */
    @Query("""
            select new works.metric.portal.systems.TaskMark(t.tenantId, t.id) from RequestTask t
            where t.holderId = :system and t.due = true and (t.id > :id or (t.id = :id and t.tenantId > :tenant))
            order by t.id, t.tenantId
            """)
    List<TaskMark> due(UUID system, UUID id, UUID tenant, Limit limit);

    /** Over all tenants: what one system is to work on and has not taken yet. */
    @Query("""
            select new works.metric.portal.systems.TaskMark(t.tenantId, t.id) from RequestTask t
            where t.holderId = :system and t.due = true and t.takenAt is null
                and (t.id > :id or (t.id = :id and t.tenantId > :tenant))
            order by t.id, t.tenantId
            """)
    List<TaskMark> untaken(UUID system, UUID id, UUID tenant, Limit limit);

    /** Over all tenants: whose task it is. */
    @Query("""
            select new works.metric.portal.systems.TaskMark(t.tenantId, t.id) from RequestTask t
            where t.id = :id and t.holderId = :system
            """)
    List<TaskMark> owners(UUID id, UUID system, Limit limit);
}
