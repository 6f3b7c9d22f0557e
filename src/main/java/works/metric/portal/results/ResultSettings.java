package works.metric.portal.results;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param days a package can be downloaded, the day it came not counted
 * @param largest package taken in
 */
@Validated
@ConfigurationProperties("portal.results")
record ResultSettings(
        @Min(1) @Max(90) @DefaultValue("14") int days,
        @NotNull @DefaultValue("2GB") DataSize largest) {

    private static final DataSize MOST = DataSize.ofGigabytes(16);

    @AssertTrue(message = "portal.results.largest must be from 1MB to 16GB")
    boolean isUsable() {
        return largest.compareTo(DataSize.ofMegabytes(1)) >= 0 && largest.compareTo(MOST) <= 0;
    }
}
