package works.metric.portal.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** Letters about the requests of one's own tenant. */
@Service
@Transactional
public class LetterService {

    private final RequestService requests;
    private final TenantService tenants;
    private final LetterWriter writer;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterService(
            RequestService requests,
            TenantService tenants,
            LetterWriter writer,
            PdfPress press,
            IssuedDocuments issued,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.tenants = tenants;
        this.writer = writer;
        this.press = press;
        this.issued = issued;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** The letters that make sense for the case as it stands. */
    @Requires(Permission.REQUESTS_LETTERS)
    @Transactional(readOnly = true)
    public List<Letter> available(RequestDetails request) {
        return Arrays.stream(Letter.values())
                .filter(letter -> letter.fits(request))
                .toList();
    }

    /**
     * Makes a letter from the case as it stands, dated today. Each time leaves an audit entry with the letter's kind and
     * fingerprints, never with its text.
     *
     * @param language one of {@link Texts#LANGUAGES}; for any other, the nearest
     * @throws Invalid naming {@code letter} when it makes no sense for the case as it stands
     * @throws works.metric.portal.pdf.PdfRefused when what was written on the case cannot be printed
     */
    @Requires(Permission.REQUESTS_LETTERS)
    public LetterFile make(UUID requestId, Letter letter, Locale language) {
        RequestDetails request = requests.details(requestId);
        if (!letter.fits(request)) {
            throw new Invalid("letter", "letters.rule." + letter.key());
        }
        Locale written = Texts.nearest(language);
        TenantDetails tenant = tenants.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
        SealedPdf pdf = press.letter(writer.write(letter, request, tenant, written, today));
        issued.issue(IssuedKind.LETTER, pdf);
        events.publishEvent(new LetterMade(request.id(), request.reference(), letter, written, pdf));
        return new LetterFile(fileName(request, letter, written), pdf);
    }

    private String fileName(RequestDetails request, Letter letter, Locale language) {
        return request.reference() + "-" + texts.get(language, "letters.file." + letter.key()) + ".pdf";
    }
}
