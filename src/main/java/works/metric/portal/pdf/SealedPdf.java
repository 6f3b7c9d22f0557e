package works.metric.portal.pdf;

/**
 * A finished document under the processor's seal.
 *
 * @param sha256OfBytes of the file as it is, the seal included; made anew, the same content gives other bytes (the file holds its time
 *     of making), so keep the bytes of whatever somebody relies on
 * @param contentSha256 of the record it was made from, as printed in its footer: equal for equal content
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the point; copying megabytes at each look is not
public record SealedPdf(byte[] bytes, String sha256OfBytes, String contentSha256, int pages) {}
