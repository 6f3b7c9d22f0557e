package works.metric.portal.signin;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a sign-in lasts.
 *
 * @param idle without an action by the person
 * @param absolute in all, however busy
 */
@Validated
@ConfigurationProperties("portal.session")
public record SessionProperties(
        @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 4) @DefaultValue("30m")
        Duration idle,

        @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 24) @DefaultValue("10h")
        Duration absolute) {}
