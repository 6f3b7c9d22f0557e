package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.tenant.LegalIdentity;

/**
 * An affiliate of the tenant's group that is to be, is or was a party to the agreement as a controller.
 *
 * @param apps it is the controller for; empty: all of the tenant's
 * @param beginsOn the first day that was asked for, in the tenant's time zone
 * @param account who was signed in and signed, for the affiliate and for the tenant
 * @param origin network address the signature came from; null when there was none
 * @param answer MetricWorks' word, or the tenant's own when it took the accession back; null while it waits
 * @param beginsAt since when it is a party: the start of its first day, or the last signature if that came later; null
 *     unless agreed
 * @param end null while no last day is set
 */
public record AccessionDetails(
        UUID id,
        long version,
        LegalIdentity identity,
        List<String> apps,
        LocalDate beginsOn,
        UUID signedBy,
        String signedByName,
        String account,
        String typedName,
        String position,
        Instant signedAt,
        @Nullable String origin,
        String contentSha256,
        AccessionState state,
        @Nullable Answer answer,
        @Nullable Instant beginsAt,
        @Nullable End end) {

    public AccessionDetails {
        apps = List.copyOf(apps);
    }

    /**
     * @param by whose account it was, or the portal itself
     * @param name signed for MetricWorks as; null when it did not sign
     * @param reason why it did not
     */
    public record Answer(
            Instant at,
            String by,
            @Nullable String name,
            @Nullable String position,
            @Nullable String reason) {}

    /** @param day the last one, included; {@code at} is its end */
    public record End(LocalDate day, Instant at, String setBy, Instant setAt) {}

    public String name() {
        return identity.legalName();
    }

    public AccessionStanding standing(Instant now) {
        return switch (state) {
            case WAITING -> AccessionStanding.WAITING;
            case REFUSED -> AccessionStanding.REFUSED;
            case WITHDRAWN -> AccessionStanding.WITHDRAWN;
            case AGREED -> agreed(now);
        };
    }

    private AccessionStanding agreed(Instant now) {
        if (end != null && !now.isBefore(end.at())) {
            return AccessionStanding.ENDED;
        }
        return beginsAt == null || now.isBefore(beginsAt) ? AccessionStanding.TO_BEGIN : AccessionStanding.PARTY;
    }
}
