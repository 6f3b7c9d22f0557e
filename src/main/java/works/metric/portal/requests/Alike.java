package works.metric.portal.requests;

import java.time.LocalDate;
import java.util.UUID;

/** Another open request of the same kind by the same person. It changes nothing about this one. */
public record Alike(UUID id, String reference, RequestState state, LocalDate submittedOn) {}
