package works.metric.portal.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.ConsolidatedDpa;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.Passage;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** The agreement as its addenda have left it, of any day, and the addenda themselves. */
@Service
@Transactional
public class AgreementTextService {

    /** More than anybody reads; the oldest are in the texts all the same. */
    private static final Limit MOST = Limit.of(200);

    private final Binding binding;
    private final LiveAgreement live;
    private final AgreementRepository agreements;
    private final AddendumRepository addenda;
    private final PaperRepository papers;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementTextService(
            Binding binding,
            LiveAgreement live,
            AgreementRepository agreements,
            AddendumRepository addenda,
            PaperRepository papers,
            PdfPress press,
            IssuedDocuments issued,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.binding = binding;
        this.live = live;
        this.agreements = agreements;
        this.addenda = addenda;
        this.papers = papers;
        this.press = press;
        this.issued = issued;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Today where the tenant is. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
    }

    /** Empty when nothing was in force then. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public Optional<AgreementText> on(LocalDate day) {
        ZoneId zone = tenants.current().timeZone();
        Instant at = instant(day, zone);
        return binding.at(at)
                .map(bound -> new AgreementText(
                        day,
                        at,
                        zone,
                        bound.text().binding(),
                        bound.agreement().details(),
                        bound.addenda(),
                        press.read(binding.text(bound, at))));
    }

    /** What the next version would say today, to be compared with what binds. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public List<Passage> offered() {
        Instant now = clock.instant();
        int number =
                agreements.findFirstByOrderByNumberDesc().map(Agreement::number).orElse(0) + 1;
        DpaDocument next = live.document(number, today(), now);
        return press.read(new ConsolidatedDpa(next, null, now, List.of()));
    }

    /**
     * The same as a file, which is among the issued documents.
     *
     * @throws NotFound when nothing was in force then
     * @throws works.metric.portal.pdf.PdfRefused when it cannot be printed
     */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile file(LocalDate day) {
        TenantDetails tenant = tenants.current();
        Instant at = instant(day, tenant.timeZone());
        Binding.Bound bound = binding.at(at).orElseThrow(NotFound::new);
        SealedPdf pdf = press.consolidated(binding.text(bound, at));
        issued.issue(IssuedKind.AGREEMENT_CONSOLIDATED, pdf);
        AgreementDetails version = bound.agreement().details();
        events.publishEvent(new AgreementEvent("agreement.text-made", version.id(), version.number()));
        return new AgreementFile("dpa-" + tenant.alias() + "-v" + version.number() + "-" + day + ".pdf", pdf.bytes());
    }

    /**
     * The same in another language, marked as a translation.
     *
     * @throws NotFound when nothing was in force then, and for the language that binds
     * @throws works.metric.portal.pdf.PdfRefused when it cannot be printed
     */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile fileTranslated(LocalDate day, Locale language) {
        TenantDetails tenant = tenants.current();
        Instant at = instant(day, tenant.timeZone());
        Locale other = Texts.nearest(language);
        Binding.Bound bound = binding.at(at)
                .filter(one -> !one.text().binding().equals(other))
                .orElseThrow(NotFound::new);
        SealedPdf pdf = press.consolidated(binding.text(bound, at, other));
        issued.issue(IssuedKind.AGREEMENT_TRANSLATION, pdf);
        AgreementDetails version = bound.agreement().details();
        events.publishEvent(new AgreementEvent("agreement.text-made", version.id(), version.number()));
        return new AgreementFile(
                "dpa-" + tenant.alias() + "-v" + version.number() + "-" + day + "-" + other.toLanguageTag() + ".pdf",
                pdf.bytes());
    }

    /** Of one version, the newest first. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public List<AddendumDetails> addenda(UUID agreement) {
        Agreement version = agreements.findById(agreement).orElseThrow(NotFound::new);
        return addenda.below(version.getId(), Integer.MAX_VALUE, MOST).stream()
                .map(Addendum::details)
                .toList();
    }

    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public AddendumDetails addendum(UUID id) {
        return find(id).details();
    }

    /** The file of an addendum, byte for byte. @throws NotFound while it has not been printed */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile downloadAddendum(UUID id) {
        AddendumDetails addendum = find(id).details();
        String sha256 = Optional.ofNullable(addendum.bytesSha256()).orElseThrow(NotFound::new);
        byte[] bytes = papers.findById(id).orElseThrow(NotFound::new).bytes();
        Fingerprint.check(sha256, bytes);
        Agreement agreement = agreements.findById(addendum.agreementId()).orElseThrow(NotFound::new);
        if (TenantScope.requireActor().kind() == Actor.Kind.STAFF) {
            events.publishEvent(agreement.downloaded());
        }
        return new AgreementFile(
                "dpa-" + tenants.current().alias() + "-v" + agreement.number() + "-addendum-" + addendum.number()
                        + ".pdf",
                bytes);
    }

    /** The end of the day; of a day that is not over, this moment. */
    private Instant instant(LocalDate day, ZoneId zone) {
        Instant now = clock.instant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        return end.isAfter(now) ? now : end;
    }

    private Addendum find(UUID id) {
        return addenda.findById(id).orElseThrow(NotFound::new);
    }
}
