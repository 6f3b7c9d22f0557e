package works.metric.portal.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How a package of a given length is cut: all pieces are equally long but the last. */
record Pieces(long bytes) {

    /** Large enough to be quick, small enough to hold some in memory for everybody at once. */
    static final int LENGTH = 1 << 20;

    int count() {
        return Math.toIntExact((bytes + LENGTH - 1) / LENGTH);
    }

    /** @param number from 0 */
    int lengthOf(int number) {
        return isLast(number) ? Math.toIntExact(bytes - (long) number * LENGTH) : LENGTH;
    }

    boolean isLast(int number) {
        return number == count() - 1;
    }

    /**
     * What an encrypted piece belongs to: a piece that was moved to another tenant, package or place does not open, and
     * neither does one that was made the last by dropping those behind it.
     */
    byte[] context(UUID tenant, UUID result, int number) {
        return ByteBuffer.allocate(64)
                .put("result-1".getBytes(StandardCharsets.US_ASCII))
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(result.getMostSignificantBits())
                .putLong(result.getLeastSignificantBits())
                .putLong(bytes)
                .putInt(number)
                .putInt(isLast(number) ? 1 : 0)
                .putLong(LENGTH)
                .array();
    }
}
