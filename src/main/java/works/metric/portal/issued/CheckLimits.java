package works.metric.portal.issued;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What strangers may ask of the page that checks files.
 *
 * @param perMinute files from one network
 * @param atOnce files from everywhere that are read or looked at in one moment; each is held in memory
 * @param largest file, in bytes
 */
@Validated
@ConfigurationProperties("portal.check")
record CheckLimits(
        @DefaultValue("20") @Min(1) @Max(100_000) int perMinute,
        @DefaultValue("8") @Min(1) @Max(1_000) int atOnce,

        @DefaultValue("10485760") @Min(1_024) @Max(104_857_600)
        int largest) {}
