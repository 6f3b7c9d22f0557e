package works.metric.portal.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    /** Sends what waits, so that a refusal of the database is met here. */
    void flush();

    Optional<Agreement> findById(UUID id);

    Optional<Agreement> findFirstByOrderByNumberDesc();

    @Query("select a from Agreement a where a.number < :number order by a.number desc")
    List<Agreement> below(int number, Limit limit);

    @Query("select a from Agreement a where a.number > :number order by a.number")
    List<Agreement> above(int number, Limit limit);
}
