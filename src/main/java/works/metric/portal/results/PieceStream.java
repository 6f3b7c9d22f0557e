package works.metric.portal.results;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A package as a stream; holds one piece at a time. */
class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private final int count;
    private byte @Nullable [] piece;
    private int number;
    private int at;

    /** @param pieces by number, from 0 */
    PieceStream(int count, IntFunction<byte[]> pieces) {
        this.count = count;
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        byte[] current = current();
        if (current == null) {
            return -1;
        }
        int some = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, some);
        at += some;
        return some;
    }

    private byte @Nullable [] current() throws IOException {
        if (piece != null && at < piece.length) {
            return piece;
        }
        piece = null;
        if (number == count) {
            return null;
        }
        try {
            piece = pieces.apply(number++);
        } catch (RuntimeException fault) {
            throw new IOException("The package cannot be read to its end", fault);
        }
        at = 0;
        return piece;
    }
}
