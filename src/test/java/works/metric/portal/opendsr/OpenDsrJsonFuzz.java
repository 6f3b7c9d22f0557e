package works.metric.portal.opendsr;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.signin.EgressProperties;
import works.metric.portal.signin.PublicAddress;

/** Any bytes are a sound request or refused with 400; never a fault of ours, and nothing of a refused one is told. */
public final class OpenDsrJsonFuzz {

    private static final Set<String> DOMAINS = Set.of("example.com");
    private static final int DEEPEST = 16;
    private static final JsonMapper PLAIN = new JsonMapper();
    private static final Pattern PLACE = Pattern.compile("request|[a-z_]+(\\.[a-z_.]+)?(\\[[0-9]{1,2}](\\.[a-z_]+)?)?");

    private static final RequestReading READING = new RequestReading(
            new ProcessorIdentity(
                    new OpenDsrProperties(null, null, "opendsr.metric.works"),
                    new PublicAddress(URI.create("https://portal.example.com")),
                    Clock.systemUTC()),
            new CallbackUrls(new EgressProperties(false, Set.of(443))),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));

    private OpenDsrJsonFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        ObjectNode body;
        try {
            body = StrictJson.object(input);
        } catch (Refused refused) {
            require(refused.status() == 400, "refused with " + refused.status());
            return;
        }
        require(isUtf8(input), "not UTF-8, and read");
        require(depth(body) <= DEEPEST, "deeper than " + DEEPEST);
        JsonNode again = PLAIN.readTree(input);
        require(StrictJson.fingerprint(again).equals(StrictJson.fingerprint(body)), "read otherwise by another reader");
        for (ApiVersion version : ApiVersion.values()) {
            read(version, body);
        }
    }

    private static void read(ApiVersion version, ObjectNode body) {
        try {
            Wanted wanted = READING.read(version, body, DOMAINS);
            require(wanted.id().version() == 4, "an id of another version");
            require(!wanted.request().identities().isEmpty(), "nobody");
            for (NewIdentity identity : wanted.request().identities()) {
                require(!identity.value().isBlank() && identity.value().length() <= 500, "no sound identity");
            }
            for (URI url : wanted.callbacks()) {
                CallbackUrlFuzz.requireInside(url.toString());
            }
            require(
                    !wanted.request().submittedAt().isAfter(Instant.parse("9999-12-31T23:59:59.999999999Z")),
                    "no moment that can be stored");
        } catch (Refused refused) {
            require(refused.status() == 400, "refused with " + refused.status());
            for (Refused.Fault fault : refused.faults()) {
                require(PLACE.matcher(fault.domain()).matches(), "a place that the caller named: " + fault.domain());
            }
        }
    }

    private static boolean isUtf8(byte[] input) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainer() ? deepest + 1 : 0;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
