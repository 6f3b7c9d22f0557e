package works.metric.portal.results;

import java.text.Normalizer;

/** A file's name from somebody else's machine, as it may be stored and shown. */
final class FileName {

    /** In code points, as the database counts. */
    static final int LONGEST = 150;

    private static final String ENDING = ".zip";

    private FileName() {}

    /** The last part of a path, in one line, without invisible marks and marks that turn the direction of writing. */
    static String clean(String wanted) {
        String name = Normalizer.normalize(wanted, Normalizer.Form.NFC)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}<>:\"|?*]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        boolean ends = name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
        String stem =
                (ends ? name.substring(0, name.length() - ENDING.length()) : name).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            stem = "result";
        }
        int most = LONGEST - ENDING.length();
        if (stem.codePointCount(0, stem.length()) > most) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, most));
        }
        return stem + ENDING;
    }
}
