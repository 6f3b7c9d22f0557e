package works.metric.portal.requests;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.secrets.Sealer;

/** What hangs on a case: the person's identifiers, the timeline, the waiting. Always in the caller's transaction. */
@Component
class CaseFile {

    private static final int MOST_ALIKE = 10;

    private final RequestIdentityRepository identities;
    private final TimelineRowRepository timeline;
    private final WaitRowRepository waits;
    private final IdentityIndex index;
    private final Sealer sealer;
    private final Clock clock;

    CaseFile(
            RequestIdentityRepository identities,
            TimelineRowRepository timeline,
            WaitRowRepository waits,
            IdentityIndex index,
            Sealer sealer,
            Clock clock) {
        this.identities = identities;
        this.timeline = timeline;
        this.waits = waits;
        this.index = index;
        this.sealer = sealer;
        this.clock = clock;
    }

    void keep(UUID request, List<NewIdentity> given, TenantId tenant) {
        for (int i = 0; i < given.size(); i++) {
            NewIdentity one = given.get(i);
            NewIdentity stripped =
                    new NewIdentity(one.type(), one.format(), one.value().strip());
            identities.save(new RequestIdentity(request, i, stripped, index.of(tenant, stripped), tenant, sealer));
        }
    }

    void write(UUID request, TimelineKind kind, @Nullable String text) {
        write(request, kind, text, Audience.BOTH);
    }

    void write(UUID request, TimelineKind kind, @Nullable String text, Audience audience) {
        timeline.save(new TimelineRow(request, clock.instant(), kind, TenantScope.requireActor(), text, audience));
    }

    /** Whether these were the words when this happened last. */
    boolean says(UUID request, TimelineKind kind, String words) {
        return timeline.findFirstByRequestIdAndKindOrderByHappenedAtDescIdDesc(request, kind)
                .filter(row -> row.says(words))
                .isPresent();
    }

    /** @return false when it was written before */
    boolean comment(UUID request, UUID commentId, String text, Audience audience) {
        if (timeline.findById(commentId).isPresent()) {
            return false;
        }
        timeline.save(new TimelineRow(
                commentId,
                request,
                clock.instant(),
                TimelineKind.COMMENTED,
                TenantScope.requireActor(),
                text,
                audience));
        return true;
    }

    /** @return how many there were */
    int eraseIdentities(UUID request) {
        List<RequestIdentity> all = identities.findByRequestIdOrderByPlace(request);
        all.forEach(identities::delete);
        return all.size();
    }

    /** @throws NotFound for an identity of another request */
    RequestIdentity identity(UUID request, UUID id) {
        return identities.findById(id).filter(found -> found.belongsTo(request)).orElseThrow(NotFound::new);
    }

    String open(RequestIdentity identity) {
        return identity.value(sealer);
    }

    /** In the clear. */
    List<NewIdentity> identities(UUID request) {
        return identities.findByRequestIdOrderByPlace(request).stream()
                .map(identity -> identity.open(sealer))
                .toList();
    }

    RequestDetails details(SubjectRequest request) {
        Actor reader = TenantScope.requireActor();
        List<RequestIdentity> people = identities.findByRequestIdOrderByPlace(request.getId());
        return request.details(new CaseParts(
                people.stream().map(identity -> identity.masked(sealer)).toList(),
                waits.findByRequestIdOrderByFromDayAscIdAsc(request.getId()).stream()
                        .map(WaitRow::waiting)
                        .toList(),
                timeline.findByRequestIdOrderByHappenedAtAscIdAsc(request.getId()).stream()
                        .filter(row -> row.isFor(reader))
                        .map(TimelineRow::entry)
                        .toList(),
                alike(request, people)));
    }

    private List<Alike> alike(SubjectRequest request, List<RequestIdentity> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<byte[]> indexes = people.stream().map(RequestIdentity::blindIndex).toList();
        return identities.alike(indexes, request.type(), request.getId(), Limit.of(MOST_ALIKE)).stream()
                .map(SubjectRequest::alike)
                .toList();
    }
}
