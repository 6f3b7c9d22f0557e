package works.metric.portal.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.tenant.TenantService;

/** Tells a program whose credential it holds and what that allows; the first call of whoever sets one up. */
@RestController
class WhoAmI {

    private final CredentialService credentials;
    private final TenantService tenants;

    WhoAmI(CredentialService credentials, TenantService tenants) {
        this.credentials = credentials;
        this.tenants = tenants;
    }

    /** @param expiresOn the last day, in the tenant's time zone */
    record Me(
            String tenant,
            Named credential,
            List<String> scopes,
            @JsonProperty("expires_on") LocalDate expiresOn,
            @JsonProperty("time_zone") String timeZone) {}

    record Named(UUID id, String name) {}

    @GetMapping(path = "/api/me", produces = "application/json")
    Me me() {
        CredentialDetails mine = credentials.mine();
        var tenant = tenants.current();
        return new Me(
                tenant.name(),
                new Named(mine.id(), mine.name()),
                mine.scopes().stream().sorted().map(CredentialScope::code).toList(),
                mine.expiresOn(),
                tenant.timeZone().getId());
    }
}
