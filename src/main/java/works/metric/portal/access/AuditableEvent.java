package works.metric.portal.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that leaves an audit entry in the transaction that made it true. Carries ids and changed fields, never a data
 * subject's identifiers: an audit entry outlives an erasure.
 */
public interface AuditableEvent {

    /** Module and verb in the past, such as {@code instruction.activated}; also the tail of its translation key. */
    String action();

    /** What it happened to, such as {@code instruction}. */
    String subjectType();

    UUID subjectId();

    /** How a person would name the subject, such as a title or a number; never personal data of a data subject. */
    String subjectLabel();

    default List<FieldChange> changes() {
        return List.of();
    }

    /** One field before and after. Null: had, or has, no value. */
    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
