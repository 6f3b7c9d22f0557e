package works.metric.portal.instructions;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerHeadRepository extends Repository<LedgerHead, UUID> {

    LedgerHead save(LedgerHead head);

    @Query("select h.lastNumber from LedgerHead h")
    Optional<Long> lastNumber();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from LedgerHead h where h.id = :id")
    Optional<LedgerHead> lock(UUID id);
}
