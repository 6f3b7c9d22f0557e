package works.metric.portal.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.pdf.LetterDocument;
import works.metric.portal.pdf.LetterDocument.Correspondent;
import works.metric.portal.pdf.LetterDocument.Fact;
import works.metric.portal.pdf.LetterDocument.Passage;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestState;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.texts.Texts;

/** Puts a letter together: from whom to whom, the facts of the case, the text, and whom to ask. */
@Component
class LetterWriter {

    private final Texts texts;
    private final CertifyingProcessor processor;

    LetterWriter(Texts texts, CertifyingProcessor processor) {
        this.texts = texts;
        this.processor = processor;
    }

    LetterDocument write(
            Letter letter, RequestDetails request, TenantDetails tenant, Locale language, LocalDate today) {
        LetterWords words = new LetterWords(texts, language);
        return letter == Letter.CERTIFICATE_OF_DELETION
                ? certificate(request, tenant, words, today)
                : toPerson(letter, request, tenant, words, today);
    }

    private LetterDocument toPerson(
            Letter letter, RequestDetails request, TenantDetails tenant, LetterWords words, LocalDate today) {
        LegalIdentity controller = tenant.identity();
        PersonText text = new PersonText(request, controller, processor.legalName(), words);
        return new LetterDocument(
                words.language(),
                today,
                correspondent(controller, words),
                new Correspondent(words.say("to.person"), words.day(today)),
                request.reference(),
                text.title(letter),
                words.say("subtitle", request.reference()),
                text.opening(letter),
                facts(request, controller, words),
                text.passages(letter),
                words.say("remark", words.day(today)));
    }

    private LetterDocument certificate(
            RequestDetails request, TenantDetails tenant, LetterWords words, LocalDate today) {
        Closing closing = Objects.requireNonNull(request.closing());
        boolean partly = request.state() == RequestState.PARTLY_COMPLETED;
        String controller = tenant.name();
        List<String> limits = new ArrayList<>();
        if (partly) {
            limits.add(words.say("certificate.partly"));
        }
        limits.add(words.say("certificate.limits", controller));
        limits.add(words.say("certificate.backups"));
        return new LetterDocument(
                words.language(),
                today,
                new Correspondent(
                        processor.legalName(),
                        lines(
                                registration(processor.registrationNo(), words),
                                processor.address(),
                                words.country(processor.country()))),
                correspondent(tenant.identity(), words),
                request.reference(),
                words.say(partly ? "certificate.title.partly" : "certificate.title"),
                words.say("subtitle.certificate", request.reference(), words.day(today)),
                List.of(words.say("certificate.text", processor.legalName(), controller, words.day(closing.on()))),
                List.of(
                        new Fact(words.say("fact.reference"), request.reference()),
                        new Fact(words.say("fact.asked.certificate"), asked(request, words)),
                        new Fact(words.say("fact.received"), words.day(request.submittedOn())),
                        new Fact(words.say("fact.reported"), words.day(closing.on())),
                        new Fact(words.say("fact.identities"), words.identities(request)),
                        new Fact(words.say("fact.contact"), words.say("contact.dpo", processor.dpoEmail()))),
                List.of(
                        new Passage(words.say("certificate.reported"), List.of(), request.outcome()),
                        new Passage(words.say("certificate.meaning"), limits, null)),
                words.say("remark", words.day(today)));
    }

    private static List<Fact> facts(RequestDetails request, LegalIdentity controller, LetterWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fact.reference"), request.reference()));
        facts.add(new Fact(words.say("fact.asked"), asked(request, words)));
        facts.add(new Fact(words.say("fact.received"), words.day(request.submittedOn())));
        facts.add(new Fact(
                words.say("fact.legal"),
                words.say("fact.legal.value", words.day(request.clocks().legal()), words.lawOfPeriod(request))));
        if (request.app() != null) {
            facts.add(new Fact(words.say("fact.app"), request.app()));
        }
        facts.add(new Fact(words.say("fact.identities"), words.identities(request)));
        facts.add(new Fact(words.say("fact.contact"), contact(controller, words)));
        return facts;
    }

    private static String asked(RequestDetails request, LetterWords words) {
        return words.say("asked." + request.type().name(), words.lawOfRight(request));
    }

    private static Correspondent correspondent(LegalIdentity controller, LetterWords words) {
        return new Correspondent(
                controller.legalName(),
                lines(
                        registration(controller.registrationNo(), words),
                        controller.address(),
                        words.country(controller.country())));
    }

    private static String contact(LegalIdentity controller, LetterWords words) {
        String officer = controller.dpoName() == null && controller.dpoEmail() == null
                ? null
                : words.say("contact.dpo", listed(controller.dpoName(), controller.dpoEmail()));
        return lines(
                listed(controller.contactName(), controller.contactPosition(), controller.contactEmail()), officer);
    }

    private static @Nullable String registration(@Nullable String number, LetterWords words) {
        return number == null ? null : words.say("registration", number);
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String listed(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
