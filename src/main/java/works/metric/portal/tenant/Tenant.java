package works.metric.portal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.access.TenantId;

@Entity
@Table(name = "tenant")
class Tenant implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String alias;

    @Embedded
    private LegalIdentity identity;

    @Embedded
    private Contract contract;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private TenantState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private @Nullable ContractEnd end;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Tenant() {}

    Tenant(TenantId id, NewTenant wanted, Instant now) {
        this.id = id.value();
        this.alias = wanted.alias();
        this.identity = wanted.identity();
        this.contract = wanted.contract();
        this.language = wanted.language().toLanguageTag();
        this.timeZone = wanted.timeZone().getId();
        this.state = TenantState.ACTIVE;
        this.createdAt = now;
    }

    void end(@Nullable ContractEnd dates) {
        end = dates;
    }

    ContractPhase phase(Instant now) {
        return end == null ? ContractPhase.RUNNING : end.phase(now);
    }

    TenantDetails details(Instant now) {
        return new TenantDetails(
                new TenantId(id),
                version == null ? 0 : version,
                alias,
                identity,
                contract,
                Locale.forLanguageTag(language),
                ZoneId.of(timeZone),
                state(now),
                createdAt,
                end);
    }

    private TenantState state(Instant now) {
        if (end == null) {
            return state;
        }
        return end.phase(now) == ContractPhase.CLOSED ? TenantState.CLOSED : TenantState.LEAVING;
    }
}
