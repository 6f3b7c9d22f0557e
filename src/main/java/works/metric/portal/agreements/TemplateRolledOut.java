package works.metric.portal.agreements;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * A template waits for the tenant's acceptance from now on.
 *
 * @param signatories who may sign for the tenant now; empty while nobody is named
 */
public record TemplateRolledOut(UUID id, TemplateNews news, Locale binding, List<UUID> signatories)
        implements AuditableEvent {

    public TemplateRolledOut {
        signatories = List.copyOf(signatories);
    }

    @Override
    public String action() {
        return "agreement-template.rolled-out";
    }

    @Override
    public String subjectType() {
        return "agreement-template";
    }

    @Override
    public UUID subjectId() {
        return id;
    }

    @Override
    public String subjectLabel() {
        return String.valueOf(news.number());
    }
}
