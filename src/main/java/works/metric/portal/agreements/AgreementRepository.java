package works.metric.portal.agreements;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    /** Sends what waits, so that a refusal of the database is met here. */
    void flush();

    Optional<Agreement> findById(UUID id);

    /** Others who add to the version wait until the transaction ends, and then see what this one has added. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> hold(UUID id);

    Optional<Agreement> findFirstByOrderByNumberDesc();

    Optional<Agreement> findFirstByStateOrderByNumberDesc(AgreementState state);

    @Query("select a from Agreement a where a.number < :number order by a.number desc")
    List<Agreement> below(int number, Limit limit);

    @Query("select a from Agreement a where a.number > :number order by a.number")
    List<Agreement> above(int number, Limit limit);

    /** The version that bound both at an instant. */
    @Query("""
            select a from Agreement a
            where a.inForceAt <= :at and (a.supersededAt is null or a.supersededAt > :at)
            order by a.number desc
            """)
    List<Agreement> inForceAt(Instant at, Limit limit);

    /** Over all tenants, the longest waiting first. */
    @Query("""
            select a from Agreement a
            where a.state =
                works.metric.portal.agreements.AgreementState.ACCEPTED and (a.acceptedAt > :at or (a.acceptedAt = :at and a.id > :id))
            order by a.acceptedAt, a.id
            """)
    List<Agreement> waitingAfter(Instant at, UUID id, Limit limit);

    @Query("""
            select a from Agreement a
            where a.state =
                works.metric.portal.agreements.AgreementState.ACCEPTED and (a.acceptedAt < :at or (a.acceptedAt = :at and a.id < :id))
            order by a.acceptedAt desc, a.id desc
            """)
    List<Agreement> waitingBefore(Instant at, UUID id, Limit limit);
}
