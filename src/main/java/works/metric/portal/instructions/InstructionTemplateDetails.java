package works.metric.portal.instructions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.catalogues.CatalogueCode;

/**
 * A template as others see it.
 *
 * @param content as MetricWorks wrote it
 * @param notOffered what it names and no catalogue offers any more
 * @param retiredAt since when nobody is offered it; drafts that began with it are not touched. Null: it is offered
 */
public record InstructionTemplateDetails(
        UUID id,
        long version,
        TemplateContent content,
        List<CatalogueCode> notOffered,
        @Nullable Instant retiredAt) {

    public InstructionTemplateDetails {
        notOffered = List.copyOf(notOffered);
    }

    /** What a draft begins with: without what cannot be chosen any more, because it could not be saved with it. */
    public TemplateContent offered() {
        return notOffered.isEmpty() ? content : content.without(notOffered);
    }
}
