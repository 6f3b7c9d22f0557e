package works.metric.portal.tenant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import works.metric.portal.access.TenantId;

/** A tenant as others see it. */
public record TenantDetails(
        TenantId id,
        long version,
        String alias,
        LegalIdentity identity,
        Contract contract,
        Locale language,
        ZoneId timeZone,
        TenantState state,
        Instant openedAt) {

    public String name() {
        return identity.legalName();
    }
}
