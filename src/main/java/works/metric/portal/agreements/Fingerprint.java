package works.metric.portal.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Proves, each time a kept file is handed out, that it is the one that was accepted. */
final class Fingerprint {

    private Fingerprint() {}

    /** @throws IllegalStateException when the bytes are not those that were accepted: nothing is handed out then */
    static void check(String sha256, byte[] bytes) {
        if (!sha256Of(bytes).equals(sha256)) {
            throw new IllegalStateException("A kept agreement is not the file that was accepted: " + sha256);
        }
    }

    static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** By its first and last bytes, whatever its name says. */
    static boolean isPdf(byte[] bytes) {
        int tail = Math.max(0, bytes.length - 1_024);
        return bytes.length > 8
                && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")
                && new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
