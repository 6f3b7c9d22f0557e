package works.metric.portal.results;

import java.io.InputStream;

/**
 * A package to be handed out.
 *
 * @param content read piece by piece, as whoever opened it; fails with an {@link java.io.IOException} when the package
 *     ends, or the reader's right does, in the middle
 */
public record ResultFile(String fileName, long bytes, InputStream content) {}
