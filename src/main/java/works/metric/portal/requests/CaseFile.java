package works.metric.portal.requests;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.secrets.Sealer;

/** What hangs on a case: its number, the person's identifiers, the timeline. Always in the caller's transaction. */
@Component
class CaseFile {

    private final RequestSeriesRepository series;
    private final RequestIdentityRepository identities;
    private final TimelineRowRepository timeline;
    private final Sealer sealer;
    private final Clock clock;

    CaseFile(
            RequestSeriesRepository series,
            RequestIdentityRepository identities,
            TimelineRowRepository timeline,
            Sealer sealer,
            Clock clock) {
        this.series = series;
        this.identities = identities;
        this.timeline = timeline;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Held until the transaction ends: no number is given twice, and none is lost when it fails. */
    RequestSeries lockSeries(TenantId tenant) {
        return series.lock(tenant.value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a series of references"));
    }

    void keep(UUID request, List<NewIdentity> given, TenantId tenant) {
        for (int i = 0; i < given.size(); i++) {
            NewIdentity stripped =
                    new NewIdentity(given.get(i).type(), given.get(i).value().strip());
            identities.save(new RequestIdentity(request, i, stripped, tenant, sealer));
        }
    }

    void write(UUID request, TimelineKind kind, @Nullable String text) {
        timeline.save(new TimelineRow(request, clock.instant(), kind, TenantScope.requireActor(), text));
    }

    /** @throws NotFound for an identity of another request */
    RequestIdentity identity(UUID request, UUID id) {
        return identities.findById(id).filter(found -> found.belongsTo(request)).orElseThrow(NotFound::new);
    }

    String open(RequestIdentity identity) {
        return identity.value(sealer);
    }

    RequestDetails details(SubjectRequest request) {
        return request.details(
                identities.findByRequestIdOrderByPlace(request.getId()).stream()
                        .map(identity -> identity.masked(sealer))
                        .toList(),
                timeline.findByRequestIdOrderByHappenedAtAscIdAsc(request.getId()).stream()
                        .map(TimelineRow::entry)
                        .toList());
    }
}
