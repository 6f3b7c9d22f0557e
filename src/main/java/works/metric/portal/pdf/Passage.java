package works.metric.portal.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document for a screen: the same words in the same order as on paper.
 *
 * @param part the annex it stands in; null in the body
 * @param section its numbered heading; null where there is none
 * @param card the thing it tells of, such as an instruction; null where it tells of no single one
 * @param label number or name of the fact, in front
 */
public record Passage(
        @Nullable String part,
        @Nullable String section,
        @Nullable String card,
        @Nullable String label,
        @Nullable String title,
        @Nullable String text) {}
