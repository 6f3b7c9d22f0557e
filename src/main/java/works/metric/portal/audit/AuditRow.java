package works.metric.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;

/**
 * One recorded fact, as screens and reports show it.
 *
 * @param action also the tail of the key {@code audit.action.…}
 * @param origin network address of the request; null for the portal's own jobs
 * @param supportAccessId the support access under which it was done; null for everybody but MetricWorks' people
 */
public record AuditRow(
        UUID id,
        Instant happenedAt,
        Actor.Kind actorKind,
        UUID actorId,
        String actorName,
        String action,
        String subjectType,
        UUID subjectId,
        String subjectLabel,
        List<FieldChange> changes,
        @Nullable String origin,
        @Nullable UUID supportAccessId) {}
