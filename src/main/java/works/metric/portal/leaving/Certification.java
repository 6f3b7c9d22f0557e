package works.metric.portal.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.DeletionCertificateDocument;
import works.metric.portal.pdf.DeletionCertificateDocument.Choice;
import works.metric.portal.pdf.DeletionCertificateDocument.Place;
import works.metric.portal.pdf.DeletionCertificateDocument.Result;
import works.metric.portal.pdf.DeletionCertificateDocument.Step;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.ContractEnd;
import works.metric.portal.tenant.ContractEnds;
import works.metric.portal.tenant.TenantDetails;

/**
 * Makes the certificate of deletion when every step is on record. No database connection is held while it is printed; what
 * was recorded meanwhile makes it stale.
 */
@Component
class Certification {

    private final Leavings leavings;
    private final LeavingSteps steps;
    private final LeavingRepository rows;
    private final LeavingCertificateRepository certificates;
    private final ContractEnds contracts;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final ProcessorProfile processor;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certification(
            Leavings leavings,
            LeavingSteps steps,
            LeavingRepository rows,
            LeavingCertificateRepository certificates,
            ContractEnds contracts,
            PdfPress press,
            IssuedDocuments issued,
            ProcessorProfile processor,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leavings = leavings;
        this.steps = steps;
        this.rows = rows;
        this.certificates = certificates;
        this.contracts = contracts;
        this.press = press;
        this.issued = issued;
        this.processor = processor;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param staff writing into the tenant
     * @param seen what the person had before them: the notice with every step
     * @throws Stale when anything of it is another by now
     */
    LeavingCase certify(Actor staff, TenantDetails tenant, UUID id, LeavingCase seen, Certifier certifier) {
        LeavingCase now = transaction.as(staff, () -> steps.of(leavings.find(id), tenant.timeZone()));
        if (now.certificate() != null) {
            return now;
        }
        check(now, seen);
        Instant at = clock.instant();
        SealedPdf pdf = press.deletionCertificate(document(tenant, now, certifier, at));
        return transaction.as(staff, () -> {
            Leaving leaving = leavings.find(id);
            LeavingCase meanwhile = steps.of(leaving, tenant.timeZone());
            if (meanwhile.certificate() != null) {
                return meanwhile;
            }
            check(meanwhile, seen);
            LocalDate reads = LocalDate.ofInstant(at, tenant.timeZone()).plusDays(LeavingPlan.DAYS_TO_READ);
            LeavingEvent event = leaving.certify(at, reads, pdf.sha256OfBytes());
            certificates.save(new LeavingCertificate(id, certifier, staff.name(), at, pdf));
            rows.saveAndFlush(leaving);
            issued.issue(IssuedKind.CERTIFICATE_OF_DELETION, pdf);
            contracts.set(new ContractEnd(
                    leaving.endsAt(),
                    at,
                    leaving.plan().closesOn().atStartOfDay(tenant.timeZone()).toInstant(),
                    at));
            events.publishEvent(event);
            return steps.of(leaving, tenant.timeZone());
        });
    }

    private static void check(LeavingCase now, LeavingCase seen) {
        if (!now.leaving().equals(seen.leaving()) || !now.steps().equals(seen.steps())) {
            throw new Stale();
        }
        if (!now.over()) {
            throw new Invalid("steps", "leaving.rule.not-over");
        }
        if (!now.isRecorded()) {
            throw new Invalid("steps", "leaving.rule.not-recorded");
        }
    }

    private DeletionCertificateDocument document(
            TenantDetails tenant, LeavingCase of, Certifier certifier, Instant at) {
        LeavingDetails leaving = of.leaving();
        List<Step> all =
                of.steps().stream().flatMap(step -> step(step).stream()).toList();
        return new DeletionCertificateDocument(
                tenant.language(),
                tenant.timeZone(),
                processor.legalName(),
                tenant.name(),
                tenant.identity().registrationNo(),
                leaving.id().toString(),
                LocalDate.ofInstant(leaving.givenAt(), tenant.timeZone()),
                leaving.plan().endsOn(),
                Choice.valueOf(String.valueOf(leaving.wishes().choice())),
                all,
                certifier.name(),
                certifier.position(),
                at);
    }

    private static Optional<Step> step(LeavingStep step) {
        RecordDetails done = step.done();
        if (done == null) {
            return Optional.empty();
        }
        NewRecord content = done.content();
        LocalDate on = Objects.requireNonNull(content.doneOn());
        return Optional.of(new Step(
                Place.valueOf(step.kind().name()),
                step.name(),
                Result.valueOf(String.valueOf(content.result())),
                on,
                content.what(),
                content.sha256(),
                content.handedTo(),
                content.law(),
                content.heldUntil(),
                done.by()));
    }
}
