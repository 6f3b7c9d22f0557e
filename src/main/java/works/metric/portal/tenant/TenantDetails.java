package works.metric.portal.tenant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/** A tenant as others see it. @param end the dates of its contract's end; null: the contract goes on */
public record TenantDetails(
        TenantId id,
        long version,
        String alias,
        LegalIdentity identity,
        Contract contract,
        Locale language,
        ZoneId timeZone,
        TenantState state,
        Instant openedAt,
        @Nullable ContractEnd end) {

    public String name() {
        return identity.legalName();
    }
}
