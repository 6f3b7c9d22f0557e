package works.metric.portal.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.texts.Texts;

/**
 * What a tenant's agreement would say on a template. Shows the tenant's own data to MetricWorks, so it stands in the tenant's
 * audit.
 */
@Service
public class TemplatePreviewService {

    private final TemplateDraftRepository drafts;
    private final Templates templates;
    private final LiveAgreement live;
    private final AgreementRepository agreements;
    private final PdfPress press;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplatePreviewService(
            TemplateDraftRepository drafts,
            Templates templates,
            LiveAgreement live,
            AgreementRepository agreements,
            PdfPress press,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.live = live;
        this.agreements = agreements;
        this.press = press;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * On a draft as it is stored.
     *
     * @throws works.metric.portal.pdf.PdfRefused when it cannot be printed
     */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public AgreementFile ofDraft(TenantId tenant, UUID draft, Locale language) {
        DpaTemplate words = transaction.here(() -> drafts.findById(draft)
                .map(one -> one.words(templates.words(one.basedOn())))
                .orElseThrow(NotFound::new));
        return preview(tenant, words, language);
    }

    /** On a published one. @throws works.metric.portal.pdf.PdfRefused when it cannot be printed */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public AgreementFile of(TenantId tenant, int number, Locale language) {
        return preview(tenant, transaction.here(() -> templates.words(number)), language);
    }

    private AgreementFile preview(TenantId tenant, DpaTemplate words, Locale language) {
        Actor staff = TenantScope.requireActor();
        TenantDetails of = tenants.byId(tenant).orElseThrow(NotFound::new);
        if (staff.tenant() != null) {
            throw new NotFound();
        }
        return transaction.as(staff.writingInto(tenant), () -> {
            int number = agreements
                            .findFirstByOrderByNumberDesc()
                            .map(Agreement::number)
                            .orElse(0)
                    + 1;
            LocalDate today = LocalDate.ofInstant(clock.instant(), of.timeZone());
            DpaDocument document = live.document(number, today, clock.instant(), words, Texts.nearest(language));
            byte[] bytes = press.dpa(document).bytes();
            events.publishEvent(new AgreementEvent("agreement.template-previewed", tenant.value(), words.number()));
            return new AgreementFile("dpa-" + of.alias() + "-template-" + words.number() + ".pdf", bytes);
        });
    }
}
