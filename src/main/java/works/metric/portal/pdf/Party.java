package works.metric.portal.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Controller or processor as Annex I of Decision (EU) 2021/915 describes it. What is null is printed as not stated.
 */
public record Party(
        String legalName,
        @Nullable String registrationNumber,
        @Nullable String address,
        @Nullable String contactName,
        @Nullable String contactPosition,
        @Nullable String contactEmail,
        @Nullable String dataProtectionOfficer,
        @Nullable String supervisoryAuthority) {}
