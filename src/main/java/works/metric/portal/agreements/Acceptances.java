package works.metric.portal.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Origin;
import works.metric.portal.access.TenantScope;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.tenant.TenantService;

/**
 * From what a signatory is shown to the version that binds: nobody accepts what they have not opened, or what is said no
 * longer. Asks nobody for a right; {@link AgreementService} has.
 */
@Component
class Acceptances {

    private final AgreementRepository agreements;
    private final AcceptedDocumentRepository documents;
    private final AgreementContentRepository contents;
    private final PreviewRepository previews;
    private final Countersigning countersigning;
    private final SigningPolicy policy;
    private final LiveAgreement live;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptances(
            AgreementRepository agreements,
            AcceptedDocumentRepository documents,
            AgreementContentRepository contents,
            PreviewRepository previews,
            Countersigning countersigning,
            SigningPolicy policy,
            LiveAgreement live,
            PdfPress press,
            IssuedDocuments issued,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.contents = contents;
        this.previews = previews;
        this.countersigning = countersigning;
        this.policy = policy;
        this.live = live;
        this.press = press;
        this.issued = issued;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** What one would accept now as the version of this number. */
    DpaDocument content(int number) {
        return live.document(number, today(), clock.instant());
    }

    int nextNumber() {
        return agreements.findFirstByOrderByNumberDesc().map(Agreement::number).orElse(0) + 1;
    }

    /** The day it is where the tenant is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
    }

    /** Asked again by the same person while nothing has changed, it is the same preview. */
    AgreementPreview prepare() {
        UUID person = TenantScope.requireActor().id();
        int number = nextNumber();
        LocalDate dated = today();
        DpaDocument content = live.document(number, dated, clock.instant());
        String sha256 = press.contentSha256(content);
        Preview preview = previews.findByPreparedByAndContentSha256(person, sha256)
                .orElseGet(() -> {
                    Preview made = previews.save(new Preview(number, dated, sha256, person, clock.instant()));
                    events.publishEvent(made.prepared());
                    return made;
                });
        return preview.details(content);
    }

    /**
     * What the person's preview showed, noted as opened.
     *
     * @throws AgreementChanged when the agreement no longer says that
     */
    AgreementPreview open(UUID previewId) {
        Preview preview = own(previewId);
        DpaDocument content = unchanged(preview);
        preview.open(clock.instant()).ifPresent(events::publishEvent);
        return preview.details(content);
    }

    /**
     * Accepts what the person's preview showed.
     *
     * @throws AgreementChanged when the agreement no longer says that, or somebody else has accepted meanwhile
     * @throws works.metric.portal.access.Invalid naming each field and rule
     */
    AgreementDetails accept(UUID previewId, NewAcceptance wanted) {
        Preview preview = own(previewId);
        wanted.rules()
                .check("document", preview.isOpened(), "agreements.rule.open-first")
                .orThrow();
        DpaDocument content = unchanged(preview);
        try {
            return store(preview, content, wanted.stripped());
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException meanwhile) {
            throw new AgreementChanged(meanwhile);
        }
    }

    private AgreementDetails store(Preview preview, DpaDocument content, NewAcceptance acceptance) {
        Actor person = TenantScope.requireActor();
        String origin = Origin.address();
        Instant now = clock.instant();
        DpaDocument accepted = live.accepted(content, acceptance, person, origin, now);
        SealedPdf pdf = press.dpa(accepted);
        agreements
                .findFirstByStateOrderByNumberDesc(AgreementState.ACCEPTED)
                .ifPresent(former -> events.publishEvent(former.supersede(now)));
        Agreement agreement = agreements.save(new Agreement(preview, acceptance, person, origin, now, pdf));
        agreements.flush();
        documents.save(new AcceptedDocument(agreement.getId(), pdf.bytes()));
        contents.save(new AgreementContent(agreement.getId(), accepted));
        agreements.flush();
        issued.issue(IssuedKind.AGREEMENT, pdf);
        Optional<ProcessorSignature> atOnce = policy.atOnce(tenants.current().contract());
        events.publishEvent(agreement.accepted(atOnce.isPresent()));
        atOnce.ifPresent(signature -> countersigning.signAtOnce(agreement, signature));
        return agreement.details();
    }

    /** What the preview showed, made anew of what is in force now. */
    private DpaDocument unchanged(Preview preview) {
        DpaDocument content = live.document(preview.number(), preview.dated(), clock.instant());
        if (preview.number() != nextNumber() || !preview.shows(press.contentSha256(content))) {
            throw new AgreementChanged();
        }
        return content;
    }

    private Preview own(UUID id) {
        UUID person = TenantScope.requireActor().id();
        return previews.findById(id).filter(preview -> preview.isOf(person)).orElseThrow(NotFound::new);
    }
}
