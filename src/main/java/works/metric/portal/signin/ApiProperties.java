package works.metric.portal.signin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often programs may call.
 *
 * @param perMinute calls of one credential that are made good each minute, evenly
 * @param burst calls of one credential at once, after a quiet time
 * @param ofSystemsPerMinute calls of one processing system's credential: it asks for each thing it does
 * @param failuresPerMinute calls without a good credential from one address
 */
@Validated
@ConfigurationProperties("portal.api")
public record ApiProperties(
        @DefaultValue("350") @Min(1) @Max(1_000_000) int perMinute,
        @DefaultValue("350") @Min(1) @Max(1_000_000) int burst,
        @DefaultValue("60000") @Min(1) @Max(10_000_000) int ofSystemsPerMinute,
        @DefaultValue("60") @Min(1) @Max(1_000_000) int failuresPerMinute) {}
