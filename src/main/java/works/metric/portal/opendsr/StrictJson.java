package works.metric.portal.opendsr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object in UTF-8 and refuses what two readers could understand differently, or what costs more to read
 * than a request can be worth: doubled names, numbers out of range, more than a megabyte, more than {@value #TOKENS} parts.
 */
final class StrictJson {

    static final int MOST_BYTES = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int DEPTH = 16;
    private static final int TOKENS = 40_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MOST_BYTES)
                            .maxNestingDepth(DEPTH)
                            .maxTokenCount(TOKENS)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private StrictJson() {}

    /** All of a body. @throws Refused 413 for more than a megabyte, 408 for one that does not come, 400 for half a one */
    static byte[] all(InputStream in) {
        return all(in, PATIENCE);
    }

    /** @param patience for all of it: a byte now and then does not buy more */
    static byte[] all(InputStream in, Duration patience) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        long began = System.nanoTime();
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                all.write(part, 0, read);
                if (all.size() > MOST_BYTES) {
                    throw new Refused(413, "tooLarge", "A request has at most 1 MB.");
                }
                if (System.nanoTime() - began > patience.toNanos()) {
                    throw late();
                }
            }
        } catch (SocketTimeoutException silent) {
            throw late();
        } catch (IOException broken) {
            throw new BodyLost(400, "malformed", "The body did not arrive whole.");
        }
        return all.toByteArray();
    }

    private static Refused late() {
        return new BodyLost(408, "timeout", "The body has to arrive within " + PATIENCE.toSeconds() + " seconds.");
    }

    /** @throws Refused 400 for all that is not one sound JSON object */
    static ObjectNode object(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                requireFinite(object);
                return object;
            }
        } catch (CharacterCodingException | JacksonException unsound) {
            // Not passed on: the parser's words quote the request.
            throw malformed();
        }
        throw malformed();
    }

    /** SHA-256 in hex of the object with its names in order and without white space: equal for equal content. */
    static String fingerprint(JsonNode content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(MAPPER.writeValueAsBytes(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void requireFinite(JsonNode node) {
        if (node.isNumber() && !Double.isFinite(node.asDouble())) {
            throw malformed();
        }
        node.forEach(StrictJson::requireFinite);
    }

    private static Refused malformed() {
        return new Refused(
                400,
                "malformed",
                "The body must be one JSON object in UTF-8, without doubled names, deep nesting or numbers out of range.");
    }
}
