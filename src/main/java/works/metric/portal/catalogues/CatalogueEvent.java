package works.metric.portal.catalogues;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** MetricWorks changed a catalogue. */
public record CatalogueEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "catalogue";
    }
}
