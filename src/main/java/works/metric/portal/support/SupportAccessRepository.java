package works.metric.portal.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupportAccessRepository extends Repository<SupportAccess, UUID> {

    SupportAccess save(SupportAccess access);

    Optional<SupportAccess> findById(UUID id);

    @Query("select a from SupportAccess a where a.until > :now and a.endedAt is null order by a.until")
    List<SupportAccess> running(Instant now, Limit limit);

    @Query("""
            select a from SupportAccess a
            where a.startedAt < :at or (a.startedAt = :at and a.id < :id)
            order by a.startedAt desc, a.id desc
            """)
    List<SupportAccess> before(Instant at, UUID id, Limit limit);

    @Query("""
            select a from SupportAccess a
            where a.startedAt > :at or (a.startedAt = :at and a.id > :id)
            order by a.startedAt, a.id
            """)
    List<SupportAccess> after(Instant at, UUID id, Limit limit);
}
