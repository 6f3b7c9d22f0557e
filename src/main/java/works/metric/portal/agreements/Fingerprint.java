package works.metric.portal.agreements;

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

    private static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
