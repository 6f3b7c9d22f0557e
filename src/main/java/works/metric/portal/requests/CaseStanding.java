package works.metric.portal.requests;

import java.util.UUID;

/** How a case is called, what it asks for and where it stands; nothing of the person. */
public record CaseStanding(UUID id, String reference, RequestState state, RequestType type) {}
