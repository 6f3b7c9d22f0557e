package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import works.metric.portal.requests.Closing;
import works.metric.portal.requests.IdentityType;
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
        return regulation == Regulation.GDPR
                ? type.article() + " " + regulation.shortName()
                : regulation.articleOf(type);
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
            case COMPLETED -> new StatusBadge(Tone.SUCCESS, word);
            case REFUSED -> new StatusBadge(Tone.NEUTRAL, Symbol.CLOSE, word);
        };
    }
}
