package works.metric.portal.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * MetricWorks' own identity provider, and who is let in first.
 *
 * @param alias MetricWorks' sign-in name
 * @param firstOperator e-mail of the operator who is invited while there is none
 */
@Validated
@ConfigurationProperties("portal.staff")
record StaffProperties(
        @DefaultValue("metricworks") String alias,
        @DefaultValue("MetricWorks") String name,
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @Nullable String firstOperator) {

    @Override
    public String toString() {
        return "StaffProperties[" + alias + " at " + issuer + "]";
    }
}
