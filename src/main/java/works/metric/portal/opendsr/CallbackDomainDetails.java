package works.metric.portal.opendsr;

import java.time.Instant;
import java.util.UUID;

/** A domain that may be called back, with the names below it. */
public record CallbackDomainDetails(UUID id, String domain, Instant addedAt, String addedBy) {}
