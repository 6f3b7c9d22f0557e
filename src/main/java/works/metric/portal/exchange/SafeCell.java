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
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (BEGIN_A_FORMULA.indexOf(sign) >= 0 || Character.isISOControl(sign)) {
                return true;
            }
            if (!isUnseen(sign)) {
                return false;
            }
            at += Character.charCount(sign);
        }
        return false;
    }

    /** Blanks, and what a writer or reader may drop: then what comes next begins the cell. */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> Character.isSpaceChar(sign);
        };
    }
}
