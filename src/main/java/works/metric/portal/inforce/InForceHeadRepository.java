package works.metric.portal.inforce;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InForceHeadRepository extends Repository<InForceHead, UUID> {

    InForceHead save(InForceHead head);

    Optional<InForceHead> findById(UUID id);

    Optional<InForceHead> findByAlias(String alias);

    /** Others who change what is in force for the tenant wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from InForceHead h where h.id = :id")
    Optional<InForceHead> hold(UUID id);

    @Query("select h from InForceHead h where h.changedAt >= :since order by h.changedAt desc")
    List<InForceHead> changedSince(Instant since, Limit limit);

    @Query("select h from InForceHead h where h.alias > :alias order by h.alias")
    List<InForceHead> after(String alias, Limit limit);
}
