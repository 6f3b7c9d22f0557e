package works.metric.portal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The room that a prepared file has for its signature (ISO 32000-1, 12.8.1: what its {@code ByteRange} leaves out). */
final class SealRoom {

    private static final String KEY = "/ByteRange";
    /** As long as four numbers and their brackets can be. */
    private static final int LONGEST = 80;

    private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private final int from;
    private final int to;

    private SealRoom(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Puts the signature where it belongs; what is left of the room stays zeros.
     *
     * @param prepared is changed
     * @throws IllegalStateException when the file has no such room, or the signature does not fit
     */
    static byte[] fill(byte[] prepared, byte[] signature) {
        SealRoom room = in(prepared);
        byte[] hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > room.to - room.from) {
            throw new IllegalStateException("A seal of " + signature.length + " bytes does not fit");
        }
        System.arraycopy(hex, 0, prepared, room.from, hex.length);
        return prepared;
    }

    /** The signature was added last, so its range is the last one. */
    private static SealRoom in(byte[] prepared) {
        String file = new String(prepared, StandardCharsets.ISO_8859_1);
        int key = file.lastIndexOf(KEY);
        Matcher range = RANGE.matcher(
                key < 0 ? "" : file.substring(key, Math.min(file.length(), key + KEY.length() + LONGEST)));
        if (range.find()) {
            int open = Integer.parseInt(range.group(1)) + Integer.parseInt(range.group(2));
            int close = Integer.parseInt(range.group(3)) - 1;
            boolean whole = Integer.parseInt(range.group(1)) == 0
                    && close + 1 + Integer.parseInt(range.group(4)) == prepared.length;
            if (whole && open < close && prepared[open] == '<' && prepared[close] == '>') {
                return new SealRoom(open + 1, close);
            }
        }
        throw new IllegalStateException("No room for a seal");
    }
}
