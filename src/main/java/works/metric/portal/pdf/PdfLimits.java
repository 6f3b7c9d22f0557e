package works.metric.portal.pdf;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param waiting how many may wait for one of the threads
 * @param deadline from asking to having, the waiting included
 * @param longestField in UTF-16 characters
 */
record PdfLimits(int threads, int waiting, Duration deadline, int maxPages, int longestField) {

    static final PdfLimits USUAL = new PdfLimits(2, 8, Duration.ofSeconds(10), 500, 10_000);
}
