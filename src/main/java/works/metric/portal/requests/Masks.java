package works.metric.portal.requests;

/** Shows just enough of an identifier to tell two apart; its length stays hidden too. */
final class Masks {

    private static final String HIDDEN = "••••••";
    /** Shorter values would be guessable from their end. */
    private static final int SHORTEST_WITH_END = 12;

    private Masks() {}

    static String of(IdentityType type, IdentityFormat format, String value) {
        int at = value.indexOf('@');
        if (type == IdentityType.EMAIL && format == IdentityFormat.RAW && at > 0) {
            int dot = value.lastIndexOf('.');
            return first(value) + HIDDEN + "@" + HIDDEN + (dot > at ? value.substring(dot) : "");
        }
        int points = value.codePointCount(0, value.length());
        return points < SHORTEST_WITH_END
                ? HIDDEN
                : HIDDEN + value.substring(value.offsetByCodePoints(value.length(), -4));
    }

    private static String first(String value) {
        return value.substring(0, value.offsetByCodePoints(0, 1));
    }
}
