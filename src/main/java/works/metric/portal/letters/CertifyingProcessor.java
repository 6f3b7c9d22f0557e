package works.metric.portal.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who carries requests out and certifies deletions, from the operator's configuration.
 *
 * @param country ISO 3166-1 alpha-2
 */
@ConfigurationProperties("portal.processor")
record CertifyingProcessor(
        String legalName,
        @Nullable String registrationNo,
        @Nullable String address,
        String country,
        String dpoEmail) {}
