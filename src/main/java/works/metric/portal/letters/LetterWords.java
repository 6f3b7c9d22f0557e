package works.metric.portal.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.MaskedIdentity;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.texts.Texts;

/** Words, dates and articles in the language of one letter. Keys are given without {@code letters.document.}. */
final class LetterWords {

    private final Texts texts;
    private final Locale language;
    private final DateTimeFormatter day;

    LetterWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
        this.day = DateTimeFormatter.ofPattern(texts.get(language, "pdf.format.day"), language);
    }

    Locale language() {
        return language;
    }

    String say(String key, @Nullable Object... arguments) {
        return texts.get(language, "letters.document." + key, arguments);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** Whether the numbers of the GDPR's articles are those of this law too. */
    static boolean hasArticlesOfGdpr(Regulation regulation) {
        return regulation == Regulation.GDPR || regulation == Regulation.UK_GDPR;
    }

    /** As a lawyer of the language cites it: "Art. 12(3) GDPR", "GDPR art. 12 nr. 3". */
    String law(Regulation regulation, String article) {
        String cited = language.equals(Texts.BOKMAL)
                ? article.replaceAll("^Art\\. (\\d+)\\((\\d+)\\)$", "art. $1 nr. $2")
                        .replace("Art. ", "art. ")
                : article;
        return say("law", regulation.shortName(), cited);
    }

    /** Where the law sets the period. */
    String lawOfPeriod(RequestDetails request) {
        return law(request.regulation(), request.regulation().article());
    }

    /** Where the law grants what was asked; its name alone when it is not known by article. */
    String lawOfRight(RequestDetails request) {
        return hasArticlesOfGdpr(request.regulation())
                ? law(request.regulation(), request.type().article())
                : request.regulation().shortName();
    }

    /** Hidden as on the case, a line each. */
    String identities(RequestDetails request) {
        if (request.identitiesErasedOn() != null) {
            return say("identities.erased", day(request.identitiesErasedOn()));
        }
        return request.identities().stream().map(this::identity).collect(Collectors.joining("\n"));
    }

    private String identity(MaskedIdentity identity) {
        String type = identity.type() == IdentityType.CONTROLLER_CUSTOMER_ID
                ? say("customer-id")
                : texts.get(language, "requests.identity." + identity.type().name());
        String named = identity.format() == IdentityFormat.RAW
                ? type
                : texts.get(
                        language,
                        "requests.identity.hashed",
                        type,
                        identity.format().name());
        return say("identity", named, identity.masked());
    }
}
