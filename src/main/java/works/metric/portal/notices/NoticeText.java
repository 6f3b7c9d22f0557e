package works.metric.portal.notices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import works.metric.portal.texts.Texts;

/**
 * A notice in words, in the recipient's language. What people have typed comes in as one line without control characters:
 * it can neither begin a line of the mail nor a header.
 */
record NoticeText(String title, String body) {

    private static final int LONGEST_TITLE = 300;

    static NoticeText of(Texts texts, NoticeKind kind, Recipient to, Object... arguments) {
        Object[] lines = Arrays.stream(arguments).map(NoticeText::printed).toArray();
        String key = "notices." + kind.textKey();
        String title = oneLine(texts.get(to.language(), key + ".title", lines));
        return new NoticeText(
                title.codePointCount(0, title.length()) <= LONGEST_TITLE
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…",
                texts.get(to.language(), key + ".body", lines));
    }

    private static String printed(Object argument) {
        return argument instanceof Lines(List<String> lines)
                ? lines.stream().map(NoticeText::oneLine).collect(Collectors.joining("\n"))
                : oneLine(argument);
    }

    /** Controls, line and paragraph separators, and marks that turn the direction of writing become blanks. */
    private static String oneLine(Object argument) {
        return argument.toString()
                .replaceAll("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }
}
