package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent;

/**
 * A tenant was told of a change, or a step was taken at its notice. Published in the tenant's scope.
 *
 * @param step null when it was told, or when the change took effect
 */
public record SubprocessorNoticeEvent(
        String action,
        UUID subjectId,
        String subjectLabel,
        @Nullable NoticeStepKind step,
        List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String subjectType() {
        return "subprocessor-notice";
    }
}
