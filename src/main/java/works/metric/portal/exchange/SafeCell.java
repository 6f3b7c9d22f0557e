package works.metric.portal.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A text that no spreadsheet takes for a formula. Somebody else may have typed it, and whoever opens the file would
 * carry the formula out.
 */
final class SafeCell {

    /** With their full-width twins, which some spreadsheets read as the same. */
    private static final String BEGIN_A_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    /** The same text; behind an apostrophe when it would begin a formula, also after blanks and signs nobody sees. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return isDangerous(text) ? "'" + text : text;
    }

    private static boolean isDangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (BEGIN_A_FORMULA.indexOf(at) >= 0 || Character.isISOControl(at)) {
                return true;
            }
            if (!Character.isSpaceChar(at) && Character.getType(at) != Character.FORMAT) {
                return false;
            }
        }
        return false;
    }
}
