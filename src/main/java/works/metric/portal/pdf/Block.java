package works.metric.portal.pdf;

import org.jspecify.annotations.Nullable;

/** One piece of a document, set by the band of the template that has its kind. Only text, never markup. */
record Block(
        Kind kind,
        @Nullable String label,
        @Nullable String title,
        @Nullable String text,
        @Nullable String rightLabel,
        @Nullable String rightTitle,
        @Nullable String rightText) {

    enum Kind {
        TITLE,
        /** A lower title, for what is short. */
        HEADING,
        WARNING,
        COLUMNS,
        CLAUSE,
        TITLED,
        BULLET,
        FACT,
        NOTE,
        /** Running text over the whole width. */
        PARAGRAPH,
        /** What somebody else wrote. */
        QUOTE,
        TOTAL,
        ENTRY,
        CHANGE,
        /** Only carries the heading of its section. */
        NOTHING
    }

    Block {
        label = visible(label);
        title = visible(title);
        text = visible(text);
        rightLabel = visible(rightLabel);
        rightTitle = visible(rightTitle);
        rightText = visible(rightText);
    }

    static Block title(String title, String subtitle) {
        return new Block(Kind.TITLE, null, title, subtitle, null, null, null);
    }

    static Block heading(String title, String subtitle) {
        return new Block(Kind.HEADING, null, title, subtitle, null, null, null);
    }

    static Block warning(String title, String text) {
        return new Block(Kind.WARNING, null, title, text, null, null, null);
    }

    static Block clause(String number, String text) {
        return new Block(Kind.CLAUSE, number, null, text, null, null, null);
    }

    /** @param source the article it stands for, small on the right */
    static Block titled(String number, String title, String source, String text) {
        return new Block(Kind.TITLED, number, title, text, source, null, null);
    }

    static Block bullet(String text) {
        return new Block(Kind.BULLET, "–", null, text, null, null, null);
    }

    static Block fact(String label, String text) {
        return new Block(Kind.FACT, label, null, text, null, null, null);
    }

    static Block note(String text) {
        return new Block(Kind.NOTE, null, null, text, null, null, null);
    }

    static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, null, null, text, null, null, null);
    }

    static Block quote(String text) {
        return new Block(Kind.QUOTE, null, null, text, null, null, null);
    }

    static Block total(String action, String count) {
        return new Block(Kind.TOTAL, null, action, null, count, null, null);
    }

    static Block nothing() {
        return new Block(Kind.NOTHING, null, null, null, null, null, null);
    }

    private static @Nullable String visible(@Nullable String text) {
        return text == null || text.isEmpty() ? null : VisibleText.of(text);
    }
}
