package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubprocessorRepository extends Repository<Subprocessor, UUID> {

    Subprocessor saveAndFlush(Subprocessor subprocessor);

    Optional<Subprocessor> findById(UUID id);

    List<Subprocessor> findAllByOrderByNameAscIdAsc(Limit limit);

    @Query("""
            select s from Subprocessor s
            where s.endedOn is null or s.endedOn > :on order by s.name, s.id
            """)
    List<Subprocessor> currentOn(LocalDate on, Limit limit);
}
