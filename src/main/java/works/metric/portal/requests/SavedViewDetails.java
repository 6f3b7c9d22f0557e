package works.metric.portal.requests;

import java.util.UUID;

/** A view of the list as it is offered. @param ownerName who saved it */
public record SavedViewDetails(
        UUID id, long version, String name, RequestFilter filter, boolean shared, String ownerName) {}
