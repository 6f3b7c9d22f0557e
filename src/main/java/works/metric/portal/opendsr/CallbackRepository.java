package works.metric.portal.opendsr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallbackRepository extends Repository<Callback, UUID> {

    Callback save(Callback callback);

    Optional<Callback> findById(UUID id);

    boolean existsByRequestIdAndPlaceAndSequenceLessThanAndState(
            UUID requestId, int place, int sequence, CallbackState state);

    Optional<Callback> findFirstByRequestIdAndPlaceAndSequenceGreaterThanAndStateOrderBySequence(
            UUID requestId, int place, int sequence, CallbackState state);

    List<Callback> findByRequestIdAndPlaceAndSequenceGreaterThanEqualOrderBySequence(
            UUID requestId, int place, int sequence);

    List<Callback> findByRequestIdOrderBySequenceAscPlaceAsc(UUID requestId);

    /** Given up after all tries, with nothing later delivered in their place; the latest first. */
    @Query("""
            select c from Callback c
            where c.state = GIVEN_UP and c.lastFailure <> DOMAIN_REMOVED
              and not exists (
                select 1 from Callback later
                where later.requestId = c.requestId and later.place = c.place
                  and later.sequence > c.sequence and later.state = DELIVERED)
            order by c.createdAt desc, c.id desc
            """)
    List<Callback> missed(Limit limit);

    @Query("""
            select c from Callback c
            where (:state is null or c.state = :state)
              and (c.createdAt < :at or (c.createdAt = :at and c.id < :id))
            order by c.createdAt desc, c.id desc
            """)
    List<Callback> before(@Nullable CallbackState state, Instant at, UUID id, Limit limit);

    @Query("""
            select c from Callback c
            where (:state is null or c.state = :state)
              and (c.createdAt > :at or (c.createdAt = :at and c.id > :id))
            order by c.createdAt, c.id
            """)
    List<Callback> after(@Nullable CallbackState state, Instant at, UUID id, Limit limit);
}
