package works.metric.portal.audit;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who makes the reports, from the operator's configuration.
 *
 * @param timeZone in which the days of MetricWorks' own entries are counted
 */
@ConfigurationProperties("portal.processor")
record ReportingProcessor(String legalName, ZoneId timeZone) {}
