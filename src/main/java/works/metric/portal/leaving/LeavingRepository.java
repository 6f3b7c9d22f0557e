package works.metric.portal.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeavingRepository extends Repository<Leaving, UUID> {

    Leaving saveAndFlush(Leaving leaving);

    Optional<Leaving> findById(UUID id);

    /** Over all tenants, the nearest end first. */
    @Query("""
            select l from Leaving l
            where l.state = :state and (l.endsOn > :day or (l.endsOn = :day and l.id > :id))
            order by l.endsOn, l.id
            """)
    List<Leaving> after(LeavingState state, LocalDate day, UUID id, Limit limit);

    @Query("""
            select l from Leaving l
            where l.state = :state and (l.endsOn < :day or (l.endsOn = :day and l.id < :id))
            order by l.endsOn desc, l.id desc
            """)
    List<Leaving> before(LeavingState state, LocalDate day, UUID id, Limit limit);

    /** Of one tenant: the notice that stands, or those that were taken back, the latest first. */
    List<Leaving> findAllByOrderByGivenAtDescIdDesc(Limit limit);
}
