package works.metric.portal.catalogues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as others see it.
 *
 * @param retiredAt since when it is offered to nobody any more; what was said with it stands. Null: it is offered
 */
public record CatalogueEntryDetails(
        UUID id,
        long version,
        Catalogue catalogue,
        String code,
        Wording wording,
        @Nullable Instant retiredAt) {}
