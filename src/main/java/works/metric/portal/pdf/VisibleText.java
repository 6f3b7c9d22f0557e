package works.metric.portal.pdf;

import java.util.HexFormat;

/**
 * Text as it may go on paper: what cannot be seen is written out ({@code \}{@code u202E}) and never obeyed, and a
 * very long word may be broken, so that no text can hide, turn round or cost time without end.
 */
final class VisibleText {

    /** Longest word that is left whole; longer ones cost the line breaker seconds. */
    static final int LONGEST_WORD = 100;

    private static final char MAY_BREAK_HERE = '\u200B';
    private static final String TAB = "    ";

    private VisibleText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int inWord = 0;
        boolean afterArabic = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int width = Character.charCount(point);
            if (point == '\n' || point == '\r') {
                if (point == '\n' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
                inWord = 0;
            } else if (point == '\t') {
                out.append(TAB);
                inWord = 0;
            } else if (Character.isWhitespace(point) && !Character.isISOControl(point) && !isLineBreak(point)) {
                out.appendCodePoint(point);
                inWord = 0;
            } else {
                if (inWord >= LONGEST_WORD) {
                    out.append(MAY_BREAK_HERE);
                    inWord = 0;
                }
                int before = out.length();
                if (isHidden(point) && !(isJoiner(point) && afterArabic)) {
                    escape(out, point);
                } else {
                    out.appendCodePoint(point);
                }
                inWord += out.length() - before;
            }
            afterArabic = Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
            i += width;
        }
        return out.toString();
    }

    private static boolean isLineBreak(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    /** Persian and Urdu spelling need them. */
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    /** Controls, bidi marks and overrides, zero widths, unpaired surrogates, private and unassigned characters. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void escape(StringBuilder out, int point) {
        HexFormat hex = HexFormat.of().withUpperCase();
        if (Character.isBmpCodePoint(point)) {
            out.append("\\u").append(hex.toHexDigits((char) point));
        } else {
            out.append("\\u{").append(Integer.toHexString(point)).append('}');
        }
    }
}
