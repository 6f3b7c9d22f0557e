package works.metric.portal.instructions;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a version gets into force: who wrote it, who sent it on and why, who agreed.
 *
 * @param authors everybody who wrote on it, and who sent it on; none of them is its second person
 * @param changeReason why it is to replace its predecessor; null: not said yet, or a first version
 * @param wantedAt from when it is to count; null: as soon as it is approved
 * @param approvedBy the second person; null: none was needed, or none has approved yet
 * @param sentBackBy who sent it back to its authors last; null: nobody did
 */
public record VersionPath(
        Set<UUID> authors,
        @Nullable String changeReason,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant wantedAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant sentBackAt,
        @Nullable String sentBackBy,
        @Nullable String sentBackReason) {

    public VersionPath {
        authors = Set.copyOf(authors);
    }
}
