package works.metric.portal.opendsr;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to a callback or to the list of domains. */
record OpenDsrEvent(String action, String subjectType, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {}
