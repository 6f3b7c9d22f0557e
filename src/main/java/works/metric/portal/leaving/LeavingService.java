package works.metric.portal.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * The tenant's own side of the end of its contract. Notice is given, and taken back, by whoever may sign the agreement for
 * the tenant that day; from the end of the contract on nothing of it can be changed.
 */
@Service
@Transactional
public class LeavingService {

    private final Leavings leavings;
    private final LeavingSteps steps;
    private final LeavingCertificateRepository certificates;
    private final SignatoryService signatories;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingService(
            Leavings leavings,
            LeavingSteps steps,
            LeavingCertificateRepository certificates,
            SignatoryService signatories,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leavings = leavings;
        this.steps = steps;
        this.certificates = certificates;
        this.events = events;
        this.signatories = signatories;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Requires(Permission.LEAVING_READ)
    @Transactional(readOnly = true)
    public LeavingStanding standing() {
        TenantDetails tenant = tenants.current();
        List<Leaving> all = leavings.all();
        return new LeavingStanding(
                all.stream()
                        .filter(one -> !one.is(LeavingState.WITHDRAWN))
                        .findFirst()
                        .map(one -> steps.of(one, tenant.timeZone()))
                        .orElse(null),
                all.stream()
                        .filter(one -> one.is(LeavingState.WITHDRAWN))
                        .map(Leaving::details)
                        .toList(),
                signatories.maySign(),
                LocalDate.ofInstant(clock.instant(), tenant.timeZone()));
    }

    /** The dates that a notice would set. @throws Invalid naming each field and rule, as giving it would */
    @Requires(Permission.LEAVING_READ)
    @Transactional(readOnly = true)
    public LeavingPlan plan(NewLeaving wanted) {
        wanted.rules(LocalDate.ofInstant(clock.instant(), tenants.current().timeZone()))
                .orThrow();
        return LeavingPlan.of(
                Objects.requireNonNull(wanted.endsOn()),
                Objects.requireNonNull(wanted.wishes().choice()));
    }

    /**
     * Gives notice. Asked twice with one id it is one notice.
     *
     * @throws Invalid naming each field and rule
     * @throws Stale when another notice stands
     */
    @Requires(value = Permission.LEAVING_READ, binds = true)
    public LeavingDetails give(UUID id, NewLeaving wanted) {
        requireSignatory();
        return leavings.give(id, wanted, null, tenants.current().timeZone(), by());
    }

    /** Chooses anew what becomes of the data; the dates follow. @throws Invalid naming each field and rule */
    @Requires(value = Permission.LEAVING_READ, binds = true)
    public LeavingDetails choose(UUID id, long seenVersion, LeavingWishes wishes) {
        requireSignatory();
        Leaving leaving = leavings.find(id);
        wishes.rules().orThrow();
        if (leaving.details().wishes().equals(wishes)) {
            return leaving.details();
        }
        Stale.check(leaving, seenVersion);
        requireGiven(leaving);
        return leavings.choose(leaving, wishes, tenants.current().timeZone());
    }

    /** Takes the tenant's notice back: the contract goes on. @throws Invalid without a reason, and for MetricWorks' notice */
    @Requires(value = Permission.LEAVING_READ, binds = true)
    public LeavingDetails withdraw(UUID id, long seenVersion, String reason) {
        requireSignatory();
        String stated = reason.strip();
        Leaving leaving = leavings.find(id);
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, NewLeaving.LONGEST_REASON)
                .orThrow();
        if (leaving.is(LeavingState.WITHDRAWN)) {
            return leaving.details();
        }
        Stale.check(leaving, seenVersion);
        requireGiven(leaving);
        if (leaving.details().side() != LeavingSide.TENANT) {
            throw new Invalid("reason", "leaving.rule.not-yours");
        }
        return leavings.withdraw(leaving, stated, by());
    }

    /** The certificate of deletion as it was issued. @throws works.metric.portal.access.NotFound while there is none */
    @Requires(Permission.LEAVING_READ)
    public byte[] certificate(UUID id) {
        Leaving leaving = leavings.find(id);
        LeavingCertificate file = certificates.findById(id).orElseThrow(NotFound::new);
        events.publishEvent(leaving.event("leaving.certificate-downloaded", List.of()));
        return file.bytes();
    }

    private void requireSignatory() {
        if (!signatories.maySign()) {
            throw new AccessDenied(Permission.AGREEMENTS_ACCEPT);
        }
    }

    private static void requireGiven(Leaving leaving) {
        if (!leaving.is(LeavingState.GIVEN)) {
            throw new Stale();
        }
    }

    private static String by() {
        return TenantScope.requireActor().name();
    }
}
