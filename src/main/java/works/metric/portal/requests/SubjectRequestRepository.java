package works.metric.portal.requests;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubjectRequestRepository extends Repository<SubjectRequest, UUID> {

    SubjectRequest saveAndFlush(SubjectRequest request);

    Optional<SubjectRequest> findById(UUID id);

    List<SubjectRequest> findByIdIn(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SubjectRequest r where r.id = :id")
    Optional<SubjectRequest> lock(UUID id);

    /** Closed, with identifiers still there, in the order they were closed. */
    @Query("""
            select new works.metric.portal.requests.IdentityErasure$Due(r.closedOn, r.id) from SubjectRequest r
            where r.identitiesErasedOn is null and r.closedOn <= :until
                and (r.closedOn > :day or (r.closedOn = :day and r.id > :id))
            order by r.closedOn, r.id
            """)
    List<IdentityErasure.Due> toBeErased(LocalDate until, LocalDate day, UUID id, Limit limit);

    @Query("""
            select r from SubjectRequest r
            where r.open = true and r.listPlace >= :from and r.listPlace < :before
            order by r.listPlace, r.id
            """)
    List<SubjectRequest> openBetween(int from, int before, Limit limit);

    @Query("""
            select r from SubjectRequest r
            where r.assigneeId = :assignee and r.listPlace < :closed
            order by r.listPlace, r.id
            """)
    List<SubjectRequest> openOf(UUID assignee, int closed, Limit limit);

    @Query("""
            select new works.metric.portal.requests.QueuedRequest(
                r.tenantId, r.id, r.referenceYear, r.referenceNumber, r.type, r.regulation, r.state,
                r.deadlines.legalDate, r.deadlines.promiseDate)
            from SubjectRequest r
            where r.open = true and (r.deadlines.promiseDate > :promise
                or (r.deadlines.promiseDate = :promise and (r.id > :id or (r.id = :id and r.tenantId > :tenant))))
            order by r.deadlines.promiseDate, r.id, r.tenantId
            """)
    List<QueuedRequest> queueAfter(LocalDate promise, UUID id, UUID tenant, Limit limit);

    @Query("""
            select new works.metric.portal.requests.QueuedRequest(
                r.tenantId, r.id, r.referenceYear, r.referenceNumber, r.type, r.regulation, r.state,
                r.deadlines.legalDate, r.deadlines.promiseDate)
            from SubjectRequest r
            where r.open = true and (r.deadlines.promiseDate < :promise
                or (r.deadlines.promiseDate = :promise and (r.id < :id or (r.id = :id and r.tenantId < :tenant))))
            order by r.deadlines.promiseDate desc, r.id desc, r.tenantId desc
            """)
    List<QueuedRequest> queueBefore(LocalDate promise, UUID id, UUID tenant, Limit limit);
}
