package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may sign for the tenant. @param until the last day, included; null: until further notice */
public record SignatoryDetails(
        UUID id,
        long version,
        UUID memberId,
        String name,
        SignatoryRank rank,
        LocalDate from,
        @Nullable LocalDate until,
        String namedBy,
        Instant namedAt) {}
