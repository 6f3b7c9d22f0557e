package works.metric.portal.pdf;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import works.metric.portal.texts.Texts;

/**
 * Makes documents and seals them. Callers check who may have one and keep the bytes; this only needs the record.
 *
 * <p>Every method throws {@link PdfRefused} when the document is too long, has a character that no font can draw,
 * takes too long, too many are being made, or the key that seals has ended.
 */
@Component
public class PdfPress {

    private final Texts texts;
    private final PdfLimits limits;
    private final Typesetter typesetter;
    private final Glyphs glyphs;
    private final DocumentSeal seal;
    private final PdfQueue queue;

    @Autowired
    public PdfPress(Texts texts, DocumentSeal seal) {
        this(texts, seal, PdfLimits.USUAL);
    }

    PdfPress(Texts texts, DocumentSeal seal, PdfLimits limits) {
        this.texts = texts;
        this.seal = seal;
        this.limits = limits;
        this.typesetter = new Typesetter(limits.maxPages());
        this.glyphs = new Glyphs(typesetter.jasper());
        this.queue = new PdfQueue(limits);
    }

    /** The data processing agreement with its four annexes; without an acceptance, a draft. */
    public SealedPdf dpa(DpaDocument dpa) {
        Wording words = new Wording(texts, dpa.language(), dpa.template());
        String content = contentSha256(dpa);
        return sealed(dpa, dpa.language(), words, frame(dpa, content, words), content, flow -> {
            new DpaClauses(dpa, words, flow).write();
            new DpaAnnexes(dpa, words, flow).write();
        });
    }

    /** An accepted agreement with the processor's signature beside the controller's. */
    public SealedPdf countersigned(CountersignedDpa signed) {
        DpaDocument dpa = signed.agreement();
        Wording words = new Wording(texts, dpa.language(), dpa.template());
        String content = contentSha256(signed);
        return sealed(signed, dpa.language(), words, frame(dpa, content, words), content, flow -> {
            new DpaClauses(dpa, signed.countersignature(), List.of(), words, flow).write();
            new DpaAnnexes(dpa, words, flow).write();
        });
    }

    /** The agreement with its addenda, as of an instant. */
    public SealedPdf consolidated(ConsolidatedDpa consolidated) {
        DpaDocument dpa = consolidated.agreement();
        Wording words = new Wording(texts, dpa.language(), dpa.template());
        String content = contentSha256(consolidated);
        return sealed(
                consolidated,
                dpa.language(),
                words,
                frame(dpa, content, words),
                content,
                flow -> write(consolidated, words, flow));
    }

    /** The same words for a screen; makes no file. */
    public List<Passage> read(ConsolidatedDpa consolidated) {
        Flow flow = new Flow();
        DpaDocument dpa = consolidated.agreement();
        write(consolidated, new Wording(texts, dpa.language(), dpa.template()), flow);
        return flow.passages();
    }

    /** What Annex I says of one affiliate, for a screen. */
    public List<Passage> read(DpaDocument.Affiliate affiliate, DpaDocument of) {
        Flow flow = new Flow();
        new DpaAnnexes(of, new Wording(texts, of.language(), of.template()), flow).affiliate(affiliate);
        return flow.passages();
    }

    /** What has changed in the annexes of an agreement, the difference marked. */
    public SealedPdf addendum(AddendumDocument addendum) {
        Wording words = new Wording(texts, addendum.language());
        String content = contentSha256(addendum);
        String title = words.say("addendum.title", addendum.number());
        Frame frame = new Frame(
                words.say("frame.title", title, addendum.controller()),
                addendum.processor(),
                words.say("dpa.subtitle"),
                title,
                "",
                words.say("frame.foot", addendum.processor(), title, addendum.agreementVersion()),
                words.say("frame.fingerprint", content));
        return sealed(
                addendum, addendum.language(), words, frame, content, flow -> new AddendumPages(addendum, words, flow)
                        .write());
    }

    private static void write(ConsolidatedDpa consolidated, Wording words, Flow flow) {
        DpaDocument dpa = consolidated.agreement();
        String addenda = consolidated.addenda().stream()
                .map(one -> words.say(
                        "dpa.consolidated.addendum", one.number(), words.moment(one.effectiveAt(), dpa.zone())))
                .collect(Collectors.joining("\n"));
        Block note = Block.warning(
                words.say("dpa.consolidated.title", words.moment(consolidated.asOf(), dpa.zone())),
                words.say("dpa.consolidated.text", dpa.version())
                        + "\n"
                        + (addenda.isEmpty() ? words.say("dpa.consolidated.none") : addenda));
        new DpaClauses(dpa, consolidated.countersignature(), List.of(note), words, flow).write();
        new DpaAnnexes(dpa, words, flow).write();
    }

    private static Frame frame(DpaDocument dpa, String content, Wording words) {
        String title = words.say("dpa.title");
        return new Frame(
                words.say("frame.title", title, dpa.controller().legalName()),
                dpa.processor().legalName(),
                words.say("dpa.subtitle"),
                title,
                mark(dpa, words),
                words.say("frame.foot", dpa.processor().legalName(), title, dpa.version()),
                words.say("frame.fingerprint", content));
    }

    private static String mark(DpaDocument dpa, Wording words) {
        List<String> marks = new ArrayList<>();
        if (dpa.acceptance() == null) {
            marks.add(words.say("dpa.draft.mark"));
        }
        if (dpa.translates()) {
            marks.add(words.say("dpa.translation.mark"));
        }
        return String.join(" · ", marks);
    }

    /** Every entry of a period, for the tenant's own proof or its authority's. */
    public SealedPdf auditReport(AuditReportDocument report) {
        Wording words = new Wording(texts, report.language());
        String content = contentSha256(report);
        String title = words.say("audit.title");
        Frame frame = new Frame(
                words.say("frame.title", title, report.tenantName()),
                report.processorName(),
                words.say("audit.subtitle"),
                title,
                "",
                words.say("frame.foot", report.processorName(), title, report.version()),
                words.say("frame.fingerprint", content));
        return sealed(
                report, report.language(), words, frame, content, flow -> new AuditReportPages(report, words, flow)
                        .write());
    }

    /** A letter of a controller or processor about a request, GDPR Art. 12. */
    public SealedPdf letter(LetterDocument letter) {
        Wording words = new Wording(texts, letter.language());
        String content = contentSha256(letter);
        Frame frame = new Frame(
                words.say("frame.title", letter.title(), letter.reference()),
                letter.from().name(),
                letter.subtitle(),
                letter.title(),
                "",
                words.say("frame.letter", letter.from().name(), letter.reference(), words.day(letter.date())),
                words.say("frame.fingerprint", content));
        return sealed(
                letter, letter.language(), words, frame, content, flow -> new LetterPages(letter, words, flow).write());
    }

    /** The list of sub-processors in effect for a tenant on a day, GDPR Art. 28(2) and 28(4). */
    public SealedPdf register(RegisterDocument register) {
        Wording words = new Wording(texts, register.language());
        String content = contentSha256(register);
        Frame frame = new Frame(
                words.say("frame.title", register.title(), register.tenantName()),
                register.processorName(),
                register.lead(),
                register.title(),
                "",
                words.say("frame.letter", register.processorName(), register.title(), words.day(register.asOf())),
                words.say("frame.fingerprint", content));
        return sealed(
                register, register.language(), words, frame, content, flow -> new RegisterPages(register, words, flow)
                        .write());
    }

    /** What became of a controller's data after the contract, GDPR Art. 28(3)(g). */
    public SealedPdf deletionCertificate(DeletionCertificateDocument certificate) {
        Wording words = new Wording(texts, certificate.language());
        String content = contentSha256(certificate);
        String title = words.say("certificate.title");
        Frame frame = new Frame(
                words.say("frame.title", title, certificate.controller()),
                certificate.processor(),
                words.say("certificate.subtitle"),
                title,
                "",
                words.say("frame.letter", certificate.processor(), title, words.day(certificate.endedOn())),
                words.say("frame.fingerprint", content));
        return sealed(certificate, certificate.language(), words, frame, content, flow -> new DeletionCertificatePages(
                        certificate, words, flow)
                .write());
    }

    /** The first character of a text that no font of the documents can draw. */
    public OptionalInt undrawable(String text) {
        return glyphs.firstMissing(VisibleText.of(text));
    }

    /** The fingerprint the document would carry: tells whether its content has changed without making it. */
    public String contentSha256(Record document) {
        return CanonicalText.sha256(CanonicalText.of(document));
    }

    @PreDestroy
    void close() {
        queue.close();
    }

    private SealedPdf sealed(
            Record document, Locale language, Wording words, Frame frame, String content, Consumer<Flow> author) {
        return queue.make(() -> {
            new Inspection(texts, language, glyphs, limits.longestField()).inspect(document);
            Flow flow = new Flow();
            author.accept(flow);
            Typesetter.Pages pages = typesetter.set(flow, frame, words, language);
            byte[] bytes = seal.on(pages.bytes(), words);
            return new SealedPdf(bytes, CanonicalText.sha256(bytes), content, pages.count());
        });
    }
}
