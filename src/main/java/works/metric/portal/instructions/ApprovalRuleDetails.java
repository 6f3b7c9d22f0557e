package works.metric.portal.instructions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's rule on second persons.
 *
 * @param secondPerson whoever writes an instruction does not put it in force
 * @param offAskedBy who wants the rule gone, which another person has to agree to; null: nobody does
 */
public record ApprovalRuleDetails(
        long version,
        boolean secondPerson,
        @Nullable String offAskedBy,
        @Nullable UUID offAskedById,
        @Nullable Instant offAskedAt) {}
