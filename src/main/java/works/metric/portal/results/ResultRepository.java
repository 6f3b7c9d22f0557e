package works.metric.portal.results;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResultRepository extends Repository<ResultPackage, UUID> {

    ResultPackage saveAndFlush(ResultPackage result);

    Optional<ResultPackage> findById(UUID id);

    /** Held until the transaction ends: pieces come, and a package ends, one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ResultPackage r where r.id = :id")
    Optional<ResultPackage> lock(UUID id);

    /** Those that hold something, or are going to. */
    long countByRequestIdAndEndedAtIsNull(UUID requestId);

    List<ResultPackage> findByRequestIdAndStateOrderByBegunAtAscIdAsc(UUID requestId, ResultState state);

    boolean existsByRequestIdAndReadyAtIsNotNull(UUID requestId);

    List<ResultPackage> findByRequestIdOrderByBegunAtDescIdDesc(UUID requestId, Limit limit);
}
