package works.metric.portal.requests;

import java.time.LocalDate;

/**
 * More time, taken once by the controller inside the first period, with its reason (GDPR Art. 12(3)).
 *
 * @param before the statutory date as it was
 * @param reason the person is told it
 */
public record Extension(LocalDate before, String reason) {}
