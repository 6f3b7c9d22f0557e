package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Since when what the register says counts for one tenant.
 *
 * @param openedAt when the tenant was opened: it agreed to the list as it was published then
 * @param courses of the changes of which it was told: since when each counts for it; empty: it does not
 * @param published since when each change that was sent counts in the register as published
 */
record TenantEffects(Instant openedAt, Map<UUID, Optional<Instant>> courses, Map<UUID, Instant> published)
        implements RegisterFold.Effects {

    @Override
    public Optional<Instant> of(RevisionFact revision) {
        return switch (revision.reach()) {
            case EVERYBODY -> Optional.of(revision.recordedAt());
            case LATER_TENANTS -> Optional.of(revision.recordedAt()).filter(recorded -> !recorded.isAfter(openedAt));
            case NOTICE -> byNotice(revision);
        };
    }

    private Optional<Instant> byNotice(RevisionFact revision) {
        UUID change = revision.waitsFor();
        if (courses.containsKey(change)) {
            return courses.getOrDefault(change, Optional.empty());
        }
        return Optional.ofNullable(published.get(change)).filter(since -> openedAt.isAfter(revision.recordedAt()));
    }
}
