package works.metric.portal.instructions;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerRepository extends Repository<LedgerEntry, java.util.UUID> {

    LedgerEntry save(LedgerEntry entry);

    @Query("select e from LedgerEntry e where e.number < :number order by e.number desc")
    List<LedgerEntry> below(long number, Limit limit);

    @Query("select e from LedgerEntry e where e.number > :number order by e.number")
    List<LedgerEntry> above(long number, Limit limit);
}
