package works.metric.portal.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Files for tests: all begin as a zip archive does, and no two pieces are alike. */
public final class Packages {

    private Packages() {}

    public static byte[] of(int bytes, long seed) {
        byte[] content = new byte[bytes];
        new Random(seed).nextBytes(content);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, content, 0, Math.min(4, bytes));
        return content;
    }

    static byte[] piece(byte[] content, int number) {
        int from = number * ResultService.PIECE;
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + ResultService.PIECE));
    }

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    public static byte[] read(ResultFile file) {
        try (InputStream content = file.content()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.transferTo(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
