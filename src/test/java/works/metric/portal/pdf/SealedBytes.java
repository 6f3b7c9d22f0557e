package works.metric.portal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** Where in a sealed file a byte lies, and places spread over all of it. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the point
public record SealedBytes(
        byte[] file, int sealFrom, int sealTo, int sealEnds, int certificatesFrom, int certificatesTo) {

    /** What a byte belongs to. */
    public enum Region {
        /** What is sealed: all but the seal. */
        CONTENT,
        /** The certificates that the seal carries, which bear signatures of their own. */
        CERTIFICATES,
        /** The rest of the seal, which cannot seal itself. */
        SEAL,
        /** Zeros that fill the room kept for the seal. */
        ROOM_LEFT,
        /** The angle brackets around it. */
        BRACKET
    }

    public static SealedBytes of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getSignatureDictionaries().getLast();
            int[] range = signature.getByteRange();
            byte[] room = signature.getContents();
            byte[] seal = first(room);
            int digits = range[1] + 1;
            int from = seal.length;
            int to = 0;
            for (X509CertificateHolder one :
                    new CMSSignedData(seal).getCertificates().getMatches(null)) {
                int at = indexOf(seal, one.getEncoded());
                from = Math.min(from, at);
                to = Math.max(to, at + one.getEncoded().length);
            }
            return new SealedBytes(
                    file, range[1], range[2], digits + seal.length * 2, digits + from * 2, digits + to * 2);
        } catch (CMSException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static byte[] first(byte[] room) throws IOException {
        try (ASN1InputStream parts = new ASN1InputStream(room)) {
            return parts.readObject().getEncoded();
        }
    }

    public Region region(int place) {
        if (place < sealFrom || place >= sealTo) {
            return Region.CONTENT;
        }
        if (place == sealFrom || place == sealTo - 1) {
            return Region.BRACKET;
        }
        if (place >= sealEnds) {
            return Region.ROOM_LEFT;
        }
        return place >= certificatesFrom && place < certificatesTo ? Region.CERTIFICATES : Region.SEAL;
    }

    /** The first and the last bytes, each kind of part by name, and the rest spread over the whole file. */
    public List<Integer> places(int count, Random random) {
        TreeMap<Integer, Boolean> places = new TreeMap<>();
        for (int place : new int[] {0, 1, 5, 7, 9, file.length - 1, file.length - 2, file.length - 7}) {
            places.put(place, true);
        }
        for (String part : List.of(
                "xpacket begin",
                "pdfaid:",
                "xref",
                "trailer",
                "startxref",
                "/ByteRange",
                "/Prev",
                "/Root",
                "/Size",
                "stream",
                "endobj",
                "%%EOF",
                "/Length",
                "/Type")) {
            int at = last(part);
            if (at >= 0) {
                places.put(at, true);
                places.put(Math.min(file.length - 1, at + part.length() + 2), true);
            }
        }
        int seal = sealTo - sealFrom;
        for (int place :
                new int[] {sealFrom, sealFrom + 1, sealFrom + 2, sealEnds - 1, sealEnds, sealTo - 2, sealTo - 1}) {
            places.put(place, true);
        }
        for (int i = 0; i < 30; i++) {
            places.put(sealFrom + random.nextInt(seal), true);
        }
        int spread = count - places.size();
        for (int i = 0; i < spread; i++) {
            int from = (int) ((long) file.length * i / spread);
            int to = (int) ((long) file.length * (i + 1) / spread);
            places.put(from + random.nextInt(Math.max(1, to - from)), true);
        }
        return new ArrayList<>(places.keySet());
    }

    /** The same file with one bit of one byte turned. */
    public byte[] changedAt(int place) {
        byte[] changed = file.clone();
        changed[place] ^= 1;
        return changed;
    }

    private int last(String part) {
        for (int at = file.length - part.length(); at >= 0; at--) {
            if (isAt(file, at, part.getBytes(StandardCharsets.ISO_8859_1))) {
                return at;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return IntStream.rangeClosed(0, whole.length - part.length)
                .filter(at -> isAt(whole, at, part))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAt(byte[] whole, int at, byte[] part) {
        return Arrays.equals(whole, at, at + part.length, part, 0, part.length);
    }
}
