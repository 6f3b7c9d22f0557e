package works.metric.portal.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * The tenant's side of an agreement that was negotiated and signed outside the portal (GDPR Art. 28(3)): handed in as a
 * file, kept byte for byte, and watched until its last day.
 */
@Service
@Transactional
public class OwnPaperService {

    /** In bytes: a long contract that was scanned. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final OwnPaperRepository papers;
    private final OwnPaperFileRepository files;
    private final Signatories signatories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPaperService(
            OwnPaperRepository papers,
            OwnPaperFileRepository files,
            Signatories signatories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.signatories = signatories;
        this.events = events;
        this.clock = clock;
    }

    /** Those that begin last come first. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public List<OwnPaperDetails> list() {
        return papers.findAllByOrderByValidFromDescIdDesc(OwnPapers.MOST).stream()
                .map(OwnPaper::details)
                .toList();
    }

    /**
     * Hands one in, by whoever may sign. Handed in twice with one id, it is the first.
     *
     * @throws Invalid naming each field and rule; a file counts as PDF by its content
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public OwnPaperDetails handIn(UUID id, NewOwnPaper wanted, @Nullable String fileName, byte[] pdf) {
        signatories.require();
        Optional<OwnPaper> known = papers.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        NewOwnPaper said = wanted.stripped();
        said.rules(signatories.today())
                .required("file", fileName)
                .longest("file", fileName, LONGEST_NAME - 4)
                .check("file", pdf.length <= LARGEST, "agreements.rule.own-paper-size", LARGEST / 1024 / 1024)
                .check("file", fileName == null || Fingerprint.isPdf(pdf), "agreements.rule.own-paper-pdf")
                .orThrow();
        OwnPaper paper = papers.saveAndFlush(new OwnPaper(
                id,
                said,
                plain(String.valueOf(fileName)),
                Fingerprint.sha256Of(pdf),
                pdf.length,
                TenantScope.requireActor().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        files.save(new OwnPaperFile(id, pdf));
        events.publishEvent(paper.handedIn());
        return paper.details();
    }

    /** Takes back what MetricWorks has not answered. @throws Invalid when it has */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public OwnPaperDetails withdraw(UUID id, long seenVersion) {
        signatories.require();
        OwnPaper paper = papers.findById(id).orElseThrow(NotFound::new);
        if (paper.is(OwnPaperState.WITHDRAWN)) {
            return paper.details();
        }
        Stale.check(paper, seenVersion);
        new Rules()
                .check("state", paper.is(OwnPaperState.WAITING), "agreements.rule.own-paper-answered")
                .orThrow();
        events.publishEvent(paper.answer(
                OwnPaperState.WITHDRAWN,
                null,
                TenantScope.requireActor().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return papers.saveAndFlush(paper).details();
    }

    /**
     * Says which day is its last; from the next one on the portal's own agreement is offered again.
     *
     * @throws Invalid for a day that has passed, and for one that binds no more
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public OwnPaperDetails end(UUID id, long seenVersion, @Nullable LocalDate lastDay) {
        signatories.require();
        OwnPaper paper = papers.findById(id).orElseThrow(NotFound::new);
        OwnPaperDetails now = paper.details();
        if (lastDay != null && lastDay.equals(now.validUntil())) {
            return now;
        }
        Stale.check(paper, seenVersion);
        LocalDate today = signatories.today();
        new Rules()
                .required("validUntil", lastDay)
                .check("state", paper.is(OwnPaperState.CONFIRMED), "agreements.rule.own-paper-not-confirmed")
                .check(
                        "validUntil",
                        now.validUntil() == null || !now.validUntil().isBefore(today),
                        "agreements.rule.own-paper-over")
                .check("validUntil", lastDay == null || !lastDay.isBefore(today), "agreements.rule.template-past")
                .check(
                        "validUntil",
                        lastDay == null || !lastDay.isBefore(now.validFrom()),
                        "agreements.rule.own-paper-order")
                .check(
                        "validUntil",
                        lastDay == null || now.validUntil() == null || !lastDay.isAfter(now.validUntil()),
                        "agreements.rule.own-paper-longer")
                .orThrow();
        events.publishEvent(paper.end(Objects.requireNonNull(lastDay)));
        return papers.saveAndFlush(paper).details();
    }

    /** The file as it was handed in. */
    @Requires(Permission.AGREEMENTS_READ)
    public AgreementFile download(UUID id) {
        OwnPaper paper = papers.findById(id).orElseThrow(NotFound::new);
        byte[] bytes = files.findById(id).orElseThrow(NotFound::new).bytes();
        Fingerprint.check(paper.details().bytesSha256(), bytes);
        events.publishEvent(paper.downloaded());
        return new AgreementFile(paper.details().fileName(), bytes);
    }

    /** A name without anything that a folder or a header would read. */
    private static String plain(String name) {
        String base = name.replaceAll("[^\\p{L}\\p{N} ._()-]+", "_").strip();
        return base.toLowerCase(Locale.ROOT).endsWith(".pdf") ? base : base + ".pdf";
    }
}
