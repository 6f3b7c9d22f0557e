package works.metric.portal.support;

import works.metric.portal.requests.QueuedRequest;
import works.metric.portal.tenant.TenantDetails;

/** One open request and whose it is. */
public record QueueRow(QueuedRequest request, TenantDetails tenant) {}
