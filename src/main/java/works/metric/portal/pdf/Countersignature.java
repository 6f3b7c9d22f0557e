package works.metric.portal.pdf;

import java.time.Instant;

/**
 * The processor's signature on what the controller has accepted, Art. 28(9).
 *
 * @param acceptedSha256 of the file that the controller accepted, byte for byte
 */
public record Countersignature(String name, String position, Instant at, String acceptedSha256) {}
