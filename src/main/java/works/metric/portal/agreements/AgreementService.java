package works.metric.portal.agreements;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * The tenant's data processing agreement. Every method that makes a file throws
 * {@link works.metric.portal.pdf.PdfRefused} when none can be made.
 */
@Service
@Transactional
public class AgreementService {

    private final AgreementRepository agreements;
    private final AcceptedDocumentRepository documents;
    private final PaperRepository papers;
    private final AnswerRepository answers;
    private final Acceptances acceptances;
    private final Binding binding;
    private final Signatories signatories;
    private final OwnPapers ownPapers;
    private final SigningPolicy policy;
    private final LiveAgreement live;
    private final PdfPress press;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementService(
            AgreementRepository agreements,
            AcceptedDocumentRepository documents,
            PaperRepository papers,
            AnswerRepository answers,
            Acceptances acceptances,
            Binding binding,
            Signatories signatories,
            OwnPapers ownPapers,
            SigningPolicy policy,
            LiveAgreement live,
            PdfPress press,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.papers = papers;
        this.answers = answers;
        this.acceptances = acceptances;
        this.binding = binding;
        this.signatories = signatories;
        this.ownPapers = ownPapers;
        this.policy = policy;
        this.live = live;
        this.press = press;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public AgreementStanding standing() {
        Optional<Agreement> inForce = agreements.findFirstByStateOrderByNumberDesc(AgreementState.IN_FORCE);
        Optional<Agreement> accepted = agreements.findFirstByStateOrderByNumberDesc(AgreementState.ACCEPTED);
        DpaDocument next = acceptances.content(acceptances.nextNumber());
        Optional<OwnPaperDetails> ownPaper = ownPapers.on(acceptances.today());
        boolean waits = ownPaper.isEmpty()
                && accepted.or(() -> inForce)
                        .map(agreement -> !hasTerms(agreement, next))
                        .orElse(true);
        return new AgreementStanding(
                inForce.map(Agreement::details).orElse(null),
                accepted.map(Agreement::details).orElse(null),
                agreements
                        .findFirstByOrderByNumberDesc()
                        .filter(last -> last.is(AgreementState.DECLINED))
                        .map(Agreement::details)
                        .orElse(null),
                next,
                waits,
                signatories.maySign(),
                policy.atOnce(tenants.current().contract()).isPresent(),
                accepted.or(() -> inForce)
                        .flatMap(agreement -> live.news(binding.accepted(agreement), clock.instant()))
                        .orElse(null),
                ownPaper.orElse(null));
    }

    /** All accepted versions, the newest first. @param key of the page, null for the first */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public Page<AgreementDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        int number = number(from);
        if (from != null && from.backwards()) {
            return Page.backwards(agreements.above(number, limit), AgreementService::key)
                    .map(Agreement::details);
        }
        return Page.forwards(agreements.below(number, limit), from == null, AgreementService::key)
                .map(Agreement::details);
    }

    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public AgreementDetails byId(UUID id) {
        return find(id).details();
    }

    /** The next version as it would be now, marked as a draft; nothing is stored. */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile draft() {
        int number = acceptances.nextNumber();
        byte[] bytes = press.dpa(acceptances.content(number)).bytes();
        noteDraftSeen(number);
        return file(number, "-draft", bytes);
    }

    /**
     * The same in another language, marked as a translation.
     *
     * @throws NotFound for the language that binds
     */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile draftTranslated(Locale language) {
        int number = acceptances.nextNumber();
        DpaDocument dpa = acceptances.content(number);
        Locale other = Texts.nearest(language);
        if (dpa.binding().equals(other)) {
            throw new NotFound();
        }
        byte[] bytes = press.dpa(live.translated(dpa, other, clock.instant())).bytes();
        noteDraftSeen(number);
        return file(number, "-draft-" + other.toLanguageTag(), bytes);
    }

    /**
     * Lays what the next version would say before the person, for acceptance. Asked again while nothing has changed, it
     * is the same preview.
     */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementPreview prepare() {
        signatories.require();
        return acceptances.prepare();
    }

    /**
     * The document of a preview, which must have been opened before it can be accepted.
     *
     * @throws AgreementChanged when the agreement no longer says what the preview showed
     */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile open(UUID previewId) {
        signatories.require();
        AgreementPreview opened = acceptances.open(previewId);
        return file(opened.number(), "-draft", press.dpa(opened.content()).bytes());
    }

    /**
     * Accepts for the tenant what the preview showed, and keeps the file. The same preview again gives the version that
     * came of it.
     *
     * @throws AgreementChanged when the agreement no longer says what the preview showed, or somebody else has accepted
     *     meanwhile; nothing is changed
     * @throws works.metric.portal.access.Invalid naming each field and rule
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public AgreementDetails accept(UUID previewId, NewAcceptance wanted) {
        signatories.require();
        return agreements
                .findById(previewId)
                .map(Agreement::details)
                .orElseGet(() -> acceptances.accept(previewId, wanted));
    }

    /** The file of an accepted version, byte for byte as it was accepted. */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile download(UUID id) {
        Agreement agreement = find(id);
        byte[] bytes = documents.findById(id).orElseThrow(NotFound::new).bytes();
        Fingerprint.check(agreement.details().bytesSha256(), bytes);
        if (isStaff()) {
            events.publishEvent(agreement.downloaded());
        }
        return file(agreement.number(), "", bytes);
    }

    /** The processor's word on a version; empty while it has not answered, and for those older than countersigning. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public Optional<AnswerDetails> answer(UUID id) {
        find(id);
        return answers.findById(id).map(Answer::details);
    }

    /** The file of a version with both signatures. @throws NotFound while the processor has not signed */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile downloadCountersigned(UUID id) {
        Agreement agreement = find(id);
        String sha256 = answers.findById(id)
                .map(answer -> answer.details().bytesSha256())
                .orElseThrow(NotFound::new);
        byte[] bytes = papers.findById(id).orElseThrow(NotFound::new).bytes();
        Fingerprint.check(sha256, bytes);
        if (isStaff()) {
            events.publishEvent(agreement.downloaded());
        }
        return file(agreement.number(), "-countersigned", bytes);
    }

    private void noteDraftSeen(int number) {
        if (isStaff()) {
            events.publishEvent(new AgreementEvent(
                    "agreement.draft-seen",
                    TenantScope.requireActor().requireTenant().value(),
                    number));
        }
    }

    /** Whether a version says what one accepted now would, apart from the annexes that live by addenda. */
    private boolean hasTerms(Agreement agreement, DpaDocument next) {
        return LiveAgreement.terms(binding.accepted(agreement)).equals(LiveAgreement.terms(next));
    }

    private Agreement find(UUID id) {
        return agreements.findById(id).orElseThrow(NotFound::new);
    }

    private AgreementFile file(int number, String ending, byte[] bytes) {
        return new AgreementFile("dpa-" + tenants.current().alias() + "-v" + number + ending + ".pdf", bytes);
    }

    private static boolean isStaff() {
        return TenantScope.requireActor().kind() == Actor.Kind.STAFF;
    }

    private static int number(@Nullable PageKey key) {
        try {
            return key == null ? Integer.MAX_VALUE : Integer.parseInt(key.value());
        } catch (NumberFormatException unreadable) {
            return Integer.MAX_VALUE;
        }
    }

    private static String key(Agreement agreement) {
        return PageKey.write(String.valueOf(agreement.number()), agreement.getId());
    }
}
