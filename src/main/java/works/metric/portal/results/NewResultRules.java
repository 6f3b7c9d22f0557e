package works.metric.portal.results;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.requests.RequestState;

/** What may be uploaded, and to which cases. */
final class NewResultRules {

    /** Of one case at a time; those that ended do not count. */
    static final int MOST = 20;

    /** How the first entry of every archive begins, which is not empty (PKWARE APPNOTE 4.3.7). */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Set<RequestState> STATES =
            EnumSet.of(RequestState.IN_PROGRESS, RequestState.COMPLETED, RequestState.PARTLY_COMPLETED);

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private NewResultRules() {}

    /** @throws Invalid naming {@code bytes} and {@code sha256} */
    static void check(NewResult wanted, long largest) {
        new Rules()
                .check("bytes", wanted.bytes() >= ZIP.length, "results.rule.empty")
                .check("bytes", wanted.bytes() <= largest, "results.rule.too-large", FileSize.of(largest))
                .check(
                        "sha256",
                        wanted.sha256() == null
                                || SHA256.matcher(wanted.sha256()).matches(),
                        "results.rule.sha256")
                .orThrow();
    }

    static boolean takesResults(RequestState state) {
        return STATES.contains(state);
    }

    static void checkState(RequestState state) {
        if (!takesResults(state)) {
            throw new Invalid("state", "results.rule.state");
        }
    }

    /** @param first piece of the file */
    static void checkZip(byte[] first) {
        for (int i = 0; i < ZIP.length; i++) {
            if (i >= first.length || first[i] != ZIP[i]) {
                throw new Invalid("content", "results.rule.zip");
            }
        }
    }
}
