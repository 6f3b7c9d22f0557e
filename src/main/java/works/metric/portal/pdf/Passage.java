package works.metric.portal.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document for a screen: the same words in the same order as on paper.
 *
 * @param part the annex it stands in; null in the body
 * @param section its numbered heading; null where there is none
 * @param card the thing it tells of, such as an instruction; null where it tells of no single one
 * @param cardLabel what stands with the name of the card, such as the version of the instruction and since when
 * @param label number or name of the fact, in front
 */
public record Passage(
        @Nullable String part,
        @Nullable String section,
        @Nullable String card,
        @Nullable String cardLabel,
        @Nullable String label,
        @Nullable String title,
        @Nullable String text) {}
