package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AddendumRepository extends Repository<Addendum, UUID> {

    Addendum saveAndFlush(Addendum addendum);

    Optional<Addendum> findById(UUID id);

    Optional<Addendum> findFirstByAgreementIdOrderByNumberDesc(UUID agreementId);

    /** Those in effect at an instant, in the order in which they count. */
    @Query("""
            select d from Addendum d where d.agreementId = :agreement and d.effectiveAt <= :at
            order by d.effectiveAt, d.number
            """)
    List<Addendum> until(UUID agreement, Instant at);

    @Query("select d from Addendum d where d.agreementId = :agreement and d.number < :number order by d.number desc")
    List<Addendum> below(UUID agreement, int number, Limit limit);
}
