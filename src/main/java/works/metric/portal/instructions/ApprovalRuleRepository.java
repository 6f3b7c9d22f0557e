package works.metric.portal.instructions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApprovalRuleRepository extends Repository<ApprovalRule, UUID> {

    ApprovalRule saveAndFlush(ApprovalRule rule);

    Optional<ApprovalRule> findById(UUID id);
}
