package works.metric.portal.requests;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BulkItemRepository extends Repository<BulkItem, UUID> {

    record OutcomeCount(BulkItem.Outcome outcome, long count) {}

    record ProblemCount(String problem, long count) {}

    BulkItem save(BulkItem item);

    List<BulkItem> findByIdIn(Collection<UUID> ids);

    List<BulkItem> findByBulkIdAndOutcomeOrderById(UUID bulkId, BulkItem.Outcome outcome, Limit limit);

    List<BulkItem> findByBulkIdAndOutcomeAndIdGreaterThanOrderById(
            UUID bulkId, BulkItem.Outcome outcome, UUID after, Limit limit);

    List<BulkItem> findByBulkIdAndOutcomeAndIdLessThanOrderByIdDesc(
            UUID bulkId, BulkItem.Outcome outcome, UUID before, Limit limit);

    @Query("""
            select new works.metric.portal.requests.BulkItemRepository$OutcomeCount(i.outcome, count(i))
            from BulkItem i where i.bulkId = :bulk group by i.outcome
            """)
    List<OutcomeCount> outcomes(UUID bulk);

    @Query("""
            select new works.metric.portal.requests.BulkItemRepository$ProblemCount(i.problem, count(i))
            from BulkItem i where i.bulkId = :bulk and i.outcome = works.metric.portal.requests.BulkItem.Outcome.FAILED
            group by i.problem order by count(i) desc, i.problem
            """)
    List<ProblemCount> problems(UUID bulk);
}
