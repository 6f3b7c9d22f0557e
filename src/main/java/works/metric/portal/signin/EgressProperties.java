package works.metric.portal.signin;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal itself may connect to.
 *
 * @param allowLoopbackHttp lets it call this machine, also without TLS; for local runs and tests, never in production
 * @param ports the only ports of other machines
 */
@Validated
@ConfigurationProperties("portal.egress")
public record EgressProperties(
        @DefaultValue("false") boolean allowLoopbackHttp,
        @NotEmpty @DefaultValue("443") Set<Integer> ports) {}
