package works.metric.portal.pdf;

import eu.europa.esig.dss.cades.validation.CMSDocumentAnalyzer;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.springframework.stereotype.Component;

/**
 * Tells whether the seal in a stranger's file is whole (ETSI EN 319 142-1, detached CMS over a byte range).
 *
 * <p>The file is never read as a PDF: what a few megabytes can unfold to has no limit. It is enough to find a signature
 * whose range leaves out nothing but the signature itself; whoever moves the range cannot make the signature fit. No other
 * machine is asked for anything.
 */
@Component
public class SealCheck {

    private static final int MOST_SEALS = 20;

    /** In hexadecimal digits: ours are of some 6,000, and were of 20,000. */
    private static final int LONGEST_SEAL = 400_000;

    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,9}\\[\\s{0,9}0\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{0,9}]");

    private static final String MENTION = "/ByteRange";

    public SealFinding of(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.contains(MENTION)) {
            return SealFinding.NONE;
        }
        Matcher ranges = RANGE.matcher(text);
        boolean whole = ranges.results().limit(MOST_SEALS).anyMatch(range -> isWhole(file, text, range));
        return whole ? SealFinding.WHOLE : SealFinding.BROKEN;
    }

    /** Of the seal in a file of ours, in bytes and without the room that it leaves. */
    static int size(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        MatchResult range = RANGE.matcher(text).results().findFirst().orElseThrow();
        int before = Integer.parseInt(range.group(1));
        int after = Integer.parseInt(range.group(2));
        try {
            return unpadded(text.substring(before + 1, after - 1)).length;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isWhole(byte[] file, String text, MatchResult range) {
        int before = Integer.parseInt(range.group(1));
        int after = Integer.parseInt(range.group(2));
        int length = Integer.parseInt(range.group(3));
        boolean covers = before > 0
                && after > before + 2
                && after <= file.length
                && length == file.length - after
                && after - before <= LONGEST_SEAL
                && file[before] == '<'
                && file[after - 1] == '>';
        return covers && fits(text.substring(before + 1, after - 1), signed(file, before, after));
    }

    private static byte[] signed(byte[] file, int before, int after) {
        byte[] signed = Arrays.copyOf(file, before + file.length - after);
        System.arraycopy(file, after, signed, before, file.length - after);
        return signed;
    }

    private static boolean fits(String seal, byte[] signed) {
        try {
            CMSDocumentAnalyzer analyzer = new CMSDocumentAnalyzer(new InMemoryDocument(unpadded(seal)));
            // "true": asks no other machine.
            analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
            analyzer.setDetachedContents(List.of(new InMemoryDocument(signed)));
            List<AdvancedSignature> signatures = analyzer.getSignatures();
            signatures.forEach(AdvancedSignature::checkSignatureIntegrity);
            return !signatures.isEmpty()
                    && signatures.stream().allMatch(one -> one.getSignatureCryptographicVerification()
                            .isSignatureValid());
        } catch (IOException | RuntimeException | StackOverflowError rubbish) {
            // A stranger's bytes: the libraries that read them give up in more ways than they name.
            return false;
        }
    }

    /** Without the zeros that fill the room kept for it. */
    private static byte[] unpadded(String hex) throws IOException {
        try (ASN1InputStream parts = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            ASN1Primitive first = parts.readObject();
            if (first == null) {
                throw new IOException("Nothing there");
            }
            return first.getEncoded();
        }
    }
}
