package works.metric.portal.notices;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose people are reminded of the processor's promises, from the operator's configuration.
 *
 * @param country whose working days count, ISO 3166-1 alpha-2
 * @param timeZone in which their mornings are
 */
@ConfigurationProperties("portal.processor")
record NotifyingProcessor(String country, ZoneId timeZone) {}
