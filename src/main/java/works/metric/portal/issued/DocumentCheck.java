package works.metric.portal.issued;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.pdf.SealCheck;
import works.metric.portal.pdf.SealFinding;

/** Looks a file up. Does the same work for every file, so that the time it takes says nothing either. */
@Component
class DocumentCheck {

    /** Readers accept the mark of a PDF within so many bytes. */
    private static final int MARK_WITHIN = 1024;

    private static final String MARK = "%PDF-";

    private final IssuedDocuments issued;
    private final SealCheck seals;

    DocumentCheck(IssuedDocuments issued, SealCheck seals) {
        this.issued = issued;
        this.seals = seals;
    }

    /** @param issued null for a file that is not, byte for byte, one the portal has issued */
    record Finding(String sha256, @Nullable Issued issued, SealFinding seal) {}

    Finding of(byte[] file) {
        SealFinding seal = seals.of(file);
        String sha256 = sha256(file);
        Optional<Issued> known = issued.find(sha256);
        return new Finding(sha256, known.orElse(null), seal);
    }

    static boolean isPdf(byte[] file) {
        return new String(Arrays.copyOf(file, Math.min(file.length, MARK_WITHIN)), StandardCharsets.ISO_8859_1)
                .contains(MARK);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
