package works.metric.portal.leaving;

import java.time.Instant;

/** MetricWorks' word that the data are gone. @param sha256 of the file */
public record Certificate(String typedName, String position, String by, Instant at, String sha256) {}
