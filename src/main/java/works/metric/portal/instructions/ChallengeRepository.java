package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ChallengeRepository extends Repository<Challenge, UUID> {

    Challenge saveAndFlush(Challenge challenge);

    Optional<Challenge> findById(UUID id);

    /** The newest first. */
    List<Challenge> findByInstructionIdOrderByRaisedAtDescIdDesc(UUID instructionId);

    /** What was held at an instant. */
    @Query("select c from Challenge c where c.raisedAt <= :at and (c.heldUntil is null or c.heldUntil > :at)")
    List<Challenge> at(Instant at);

    /** Over all tenants, or of the one in scope: those on the way to the end of the contract, the longest first. */
    @Query("""
            select c from Challenge c
            where c.state = works.metric.portal.instructions.ChallengeState.ENDING_CONTRACT
            order by c.statedAt, c.id
            """)
    List<Challenge> endingContract(Limit limit);

    /** The longest first. */
    @Query("select c from Challenge c where c.heldUntil is null order by c.raisedAt, c.id")
    List<Challenge> holding(Limit limit);
}
