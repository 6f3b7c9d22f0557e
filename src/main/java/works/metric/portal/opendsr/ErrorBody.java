package works.metric.portal.opendsr;

import works.metric.portal.access.ApiError;

/** An error as OpenDSR 2.0 writes it, for all versions; the place of a fault is its domain. */
final class ErrorBody {

    private ErrorBody() {}

    static ApiError of(Refused refused) {
        return ApiError.of(
                refused.status(),
                refused.told(),
                refused.faults().stream()
                        .map(fault -> new ApiError.Reason(fault.domain(), fault.reason(), fault.message()))
                        .toList());
    }
}
