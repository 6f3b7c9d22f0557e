package works.metric.portal.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/** Gives a request its number and its two dates. Always in the caller's transaction. */
@Component
class Intake {

    /** @param isNew false when the id was known: nothing was changed then */
    record Taken(SubjectRequest request, boolean isNew) {}

    private final SubjectRequestRepository requests;
    private final RequestSeriesRepository series;
    private final CaseFile file;
    private final TenantService tenants;
    private final Clock clock;

    Intake(
            SubjectRequestRepository requests,
            RequestSeriesRepository series,
            CaseFile file,
            TenantService tenants,
            Clock clock) {
        this.requests = requests;
        this.series = series;
        this.file = file;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws works.metric.portal.access.Invalid naming the field and rule */
    Taken take(UUID id, NewRequest wanted) {
        TenantDetails tenant = tenants.current();
        Instant now = clock.instant();
        NewRequestRules.check(wanted, now, tenant.timeZone());
        NewRequestRules.checkMail(wanted, TenantScope.requireActor().kind(), now, tenant.timeZone());
        // Twins sent at once wait for each other here: whoever comes second finds the first's row.
        RequestSeries held = series.lock(tenant.id().value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a series of references"));
        Optional<SubjectRequest> known = requests.findById(id);
        if (known.isPresent()) {
            return new Taken(known.get(), false);
        }
        ZoneId zone = tenant.timeZone();
        Reference reference = held.next(LocalDate.ofInstant(now, zone).getYear());
        Instant received = wanted.mailedAt() == null ? now : wanted.mailedAt();
        TwoClocks clocks = clocks(wanted.regulation(), wanted.submittedAt(), received);
        SubjectRequest request = requests.saveAndFlush(
                new SubjectRequest(id, reference, wanted, new Deadlines(wanted.submittedAt(), received, clocks, zone)));
        file.keep(id, wanted.identities(), tenant.id());
        return new Taken(request, true);
    }

    /** @param receivedAt when it came to MetricWorks: the promise counts from there */
    TwoClocks clocks(Regulation regulation, Instant submittedAt, Instant receivedAt) {
        TenantDetails tenant = tenants.current();
        ZoneId zone = tenant.timeZone();
        return new TwoClocks(
                LegalClock.legal(regulation, submittedAt, zone),
                LegalClock.promise(tenant.contract().promiseDays(), receivedAt, zone));
    }
}
