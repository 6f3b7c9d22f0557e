package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import works.metric.portal.requests.Closing;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.MaskedIdentity;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** The words for types, states and the rest, in the reader's language. */
final class RequestWords {

    private RequestWords() {}

    static String type(RequestType type) {
        return t("requests.type." + type.name());
    }

    static String state(RequestState state) {
        return t("requests.state." + state.name());
    }

    static String identity(IdentityType type) {
        return t("requests.identity." + type.name());
    }

    /** "Art. 17 GDPR"; the law's name alone where the articles are another law's. */
    static String law(Regulation regulation, RequestType type) {
        return regulation == Regulation.GDPR || regulation == Regulation.UK_GDPR
                ? type.article() + " " + regulation.shortName()
                : regulation.articleOf(type);
    }

    static String obstacle(Obstacle obstacle) {
        return t("requests.obstacle." + obstacle.name());
    }

    /** "E-mail address"; with the name of the hash where the value is one. */
    static String identity(MaskedIdentity identity) {
        return identity.format() == IdentityFormat.RAW
                ? identity(identity.type())
                : t(
                        "requests.identity.hashed",
                        identity(identity.type()),
                        identity.format().name());
    }

    static String whoWaits(RequestState state) {
        return state.waitsFor() == null
                ? ""
                : t("requests.waits-for." + state.waitsFor().name());
    }

    static String inTime(Closing closing) {
        return t(closing.withinLegal() ? "requests.closed.in-time" : "requests.closed.late");
    }

    static StatusBadge badge(RequestState state) {
        String word = state(state);
        return switch (state) {
            case RECEIVED -> new StatusBadge(Tone.WARNING, Symbol.INBOX, word);
            case IN_PROGRESS -> new StatusBadge(Tone.INFO, Symbol.PROGRESS, word);
            case NEEDS_INPUT, AWAITING_DECISION -> new StatusBadge(Tone.WARNING, word);
            case COMPLETED, NO_DATA_FOUND -> new StatusBadge(Tone.SUCCESS, word);
            case PARTLY_COMPLETED -> new StatusBadge(Tone.INFO, Symbol.CHECK, word);
            case REFUSED, CANCELLED -> new StatusBadge(Tone.NEUTRAL, Symbol.CLOSE, word);
            case FAILED -> new StatusBadge(Tone.DANGER, word);
        };
    }
}
