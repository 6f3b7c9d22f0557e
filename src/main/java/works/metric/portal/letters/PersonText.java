package works.metric.portal.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import works.metric.portal.pdf.LetterDocument.Passage;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.Extension;
import works.metric.portal.requests.Refusal;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.tenant.LegalIdentity;

/** What the controller says to the person, of what the case says and of nothing else. */
final class PersonText {

    private final RequestDetails request;
    private final LegalIdentity controller;
    private final String processor;
    private final LetterWords words;

    PersonText(RequestDetails request, LegalIdentity controller, String processor, LetterWords words) {
        this.request = request;
        this.controller = controller;
        this.processor = processor;
        this.words = words;
    }

    String title(Letter letter) {
        String key = letter.key() + ".title";
        return words.say(
                letter == Letter.COMPLETION ? key + "." + request.state().name() : key);
    }

    /** What the letter has to say, in short. */
    List<String> opening(Letter letter) {
        String received = words.day(request.submittedOn());
        return switch (letter) {
            case RECEIPT -> List.of(words.say("receipt.text", controller.legalName(), received));
            case EXTENSION -> {
                String before = words.day(extension().before());
                yield List.of(
                        words.say(
                                "extension.text",
                                received,
                                before,
                                words.day(request.clocks().legal())),
                        words.say("extension.law", words.lawOfPeriod(request), before));
            }
            case REFUSAL -> List.of(words.say("refusal.text"));
            case COMPLETION ->
                List.of(words.say(
                        "completion.text." + request.state().name(),
                        words.day(Objects.requireNonNull(request.closing()).on())));
            case CERTIFICATE_OF_DELETION -> throw new IllegalArgumentException("Not to the person");
        };
    }

    List<Passage> passages(Letter letter) {
        return switch (letter) {
            case RECEIPT -> List.of(passage("next", next()), passage("rights", rights()));
            case EXTENSION ->
                List.of(
                        quote("why", extension().reason()),
                        passage("next", List.of(next().getFirst())),
                        passage("disagree", List.of(complaint())));
            case REFUSAL -> refusal(Objects.requireNonNull(request.refusal()));
            case COMPLETION ->
                List.of(
                        quote(
                                "completion.outcome." + request.state().name(),
                                Objects.requireNonNull(request.outcome())),
                        passage(
                                "completion.scope",
                                List.of(words.say("completion.scope.text", processor, controller.legalName()))),
                        passage("disagree", List.of(complaint())));
            case CERTIFICATE_OF_DELETION -> throw new IllegalArgumentException("Not to the person");
        };
    }

    private List<String> rights() {
        List<String> rights = new ArrayList<>();
        if (hasArticlesOfGdpr()) {
            rights.add(words.say("receipt.free", law("Art. 12(5)")));
        }
        if (request.state().isOpen()) {
            rights.add(words.say("receipt.withdraw"));
        }
        rights.add(complaint());
        return rights;
    }

    private List<String> next() {
        Closing closing = request.closing();
        if (closing != null) {
            return whenClosed(words.day(closing.on()));
        }
        List<String> next = new ArrayList<>();
        next.add(answerBy());
        if (request.extension() != null) {
            next.add(words.say("receipt.extended", words.day(extension().before())));
        } else if (request.regulation().knowsExtension()) {
            next.add(words.say("receipt.extension", words.lawOfPeriod(request)));
        }
        next.add(words.say("receipt.identity"));
        return next;
    }

    /** Speaks of a separate letter only where there is one: none answers a request taken back, or one that failed. */
    private List<String> whenClosed(String day) {
        return switch (request.state()) {
            case CANCELLED -> List.of(words.say("receipt.closed.cancelled", day));
            case FAILED -> List.of(words.say("receipt.closed.failed", day), answerBy());
            default -> List.of(words.say("receipt.closed", day));
        };
    }

    private List<Passage> refusal(Refusal refusal) {
        return List.of(
                new Passage(words.say("why"), List.of(ground(refusal.ground())), refusal.reason()),
                passage("disagree", afterRefusal()));
    }

    /** With the article only where the law names the ground itself. */
    private String ground(RefusalGround ground) {
        String said = words.say("refusal.ground." + ground.name());
        return hasArticlesOfGdpr() && ground != RefusalGround.OTHER
                ? words.say("refusal.ground", said, law(ground.article()))
                : words.say("refusal.ground.bare", said);
    }

    private List<String> afterRefusal() {
        List<String> ways = new ArrayList<>(List.of(words.say("refusal.again"), complaint()));
        if (hasArticlesOfGdpr()) {
            ways.add(words.say("refusal.law", law("Art. 12(4)")));
        }
        return ways;
    }

    private String answerBy() {
        return words.say("answer-by", words.day(request.clocks().legal()), words.lawOfPeriod(request));
    }

    /** Names an authority only where we know that it is the controller's. */
    private String complaint() {
        if (!hasArticlesOfGdpr()) {
            return words.say("complaint.other", request.regulation().shortName());
        }
        boolean norwegian =
                request.regulation() == Regulation.GDPR && controller.country().equals("NO");
        return words.say(norwegian ? "complaint.norway" : "complaint");
    }

    private boolean hasArticlesOfGdpr() {
        return LetterWords.hasArticlesOfGdpr(request.regulation());
    }

    private String law(String article) {
        return words.law(request.regulation(), article);
    }

    private Extension extension() {
        return Objects.requireNonNull(request.extension());
    }

    private Passage passage(String heading, List<String> paragraphs) {
        return new Passage(words.say(heading), paragraphs, null);
    }

    private Passage quote(String heading, String text) {
        return new Passage(words.say(heading), List.of(), text);
    }
}
