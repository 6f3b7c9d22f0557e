package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;

/** What no reader of a request may be troubled by: each is answered with 4xx, at once, and nothing of it comes back. */
@PortalTest
class BadRequestTest {

    private static final String PERSON = "kari.nordmann@example.com";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private RequestService requests;

    private Stage.Cast nordlys;
    private PortalWire wire;
    private SpecController controller;

    @BeforeEach
    void aController() {
        nordlys = stage.tenant("Nordlys Spill AS");
        wire = PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE);
        controller = new SpecController(wire, Dialect.V2);
    }

    @Test
    void fieldsAreNamedOneByOne() {
        Map<String, Consumer<Map<String, Object>>> spoilt = new LinkedHashMap<>();
        spoilt.put("regulation", request -> request.remove("regulation"));
        spoilt.put("regulation ", request -> request.put("regulation", "law"));
        spoilt.put("subject_request_id", request -> request.remove("subject_request_id"));
        spoilt.put("subject_request_id ", request -> request.put("subject_request_id", 7));
        spoilt.put(
                "subject_request_id  ",
                request -> request.put(
                        "subject_request_id", UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT)));
        spoilt.put(
                "subject_request_id   ",
                request -> request.put("subject_request_id", "00000000-0000-1000-8000-000000000000"));
        spoilt.put("subject_request_type", request -> request.put("subject_request_type", "erase"));
        spoilt.put("submitted_time", request -> request.put("submitted_time", "2026-02-30T00:00:00Z"));
        spoilt.put("submitted_time ", request -> request.put("submitted_time", "yesterday"));
        spoilt.put("submitted_time  ", request -> request.put("submitted_time", "2026-11-24T09:00:00Z"));
        spoilt.put("submitted_time   ", request -> request.put("submitted_time", "2019-01-01T09:00:00Z"));
        spoilt.put("api_version", request -> request.put("api_version", "3.0"));
        spoilt.put("subject_identities", request -> request.put("subject_identities", List.of()));
        spoilt.put("subject_identities ", request -> request.put("subject_identities", Map.of("email", PERSON)));
        spoilt.put(
                "subject_identities[0].identity_type",
                request -> request.put("subject_identities", identity("ssn", "raw", PERSON)));
        spoilt.put(
                "subject_identities[0].identity_format",
                request -> request.put("subject_identities", identity("email", "rot13", PERSON)));
        spoilt.put(
                "subject_identities[0].identity_value",
                request -> request.put("subject_identities", identity("email", "raw", " ")));
        spoilt.put(
                "status_callback_urls[0]",
                request -> request.put("status_callback_urls", List.of("http://example.com/x")));
        spoilt.put(
                "status_callback_urls[0] ",
                request -> request.put("status_callback_urls", List.of("https://elsewhere.example.com/x")));
        spoilt.put(
                "status_callback_urls[0]  ",
                request -> request.put("status_callback_urls", List.of("https://a@example.com/x")));
        spoilt.put("status_callback_urls", request -> request.put("status_callback_urls", "https://example.com"));
        spoilt.put("extensions", request -> request.put("extensions", List.of()));
        spoilt.put("property_id", request -> request.put("property_id", 12));
        spoilt.forEach((place, change) -> {
            Map<String, Object> request = SpecController.request(UUID.randomUUID(), "erasure");
            change.accept(request);
            Reply reply = controller.create(request);
            assertThat(reply.status()).as(place).isEqualTo(400);
            assertThat(reply.json().at("/error/code").intValue()).isEqualTo(400);
            assertThat(reply.json().at("/error/errors").valueStream().map(error -> error.get("domain")
                            .stringValue()))
                    .as(place)
                    .contains(place.strip());
            assertThat(reply.text()).as(place).doesNotContain("kari", "nordmann");
        });
        assertThat(stored()).isZero();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Reply reply = controller.call("POST", Dialect.V2.requests(), "{}");
        assertThat(reply.json().at("/error/errors").valueStream().map(error -> error.get("domain")
                        .stringValue()))
                .containsExactlyInAnyOrder(
                        "subject_request_id",
                        "subject_request_type",
                        "submitted_time",
                        "regulation",
                        "subject_identities");
    }

    @Test
    void bodiesMadeToHurtAreRefusedQuickly() {
        String good = SpecController.JSON.writeValueAsString(SpecController.request(UUID.randomUUID(), "erasure"));
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 70_000; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("depth of 10,000", bytes("[".repeat(10_000)));
        bodies.put(
                "deep inside",
                bytes(good.replaceFirst("\\{", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",")));
        bodies.put("very many names", bytes(keys.append("\"z\":1}").toString()));
        bodies.put("number out of range", bytes(good.replaceFirst("\\{", "{\"x\":1e400,")));
        bodies.put("number without end", bytes(good.replaceFirst("\\{", "{\"x\":" + "9".repeat(100_000) + ",")));
        bodies.put("exponent bomb", bytes(good.replaceFirst("\\{", "{\"x\":1e999999999,")));
        bodies.put("not a number", bytes(good.replaceFirst("\\{", "{\"x\":NaN,")));
        bodies.put("doubled name", bytes(good.replaceFirst("\\{", "{\"regulation\":\"ccpa\",")));
        bodies.put("two objects", bytes(good + good));
        bodies.put("a comment", bytes("/* */" + good));
        bodies.put("a list", bytes("[" + good + "]"));
        bodies.put("a word", bytes("\"erasure\""));
        bodies.put("cut short", bytes(good.substring(0, good.length() - 2)));
        bodies.put("not UTF-8", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        bodies.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
        bodies.put("control characters", bytes(good.replaceFirst("\\{", "{\"x\":\"\0\",")));
        long slowest = 0;
        for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
            long began = System.nanoTime();
            Reply reply = post(body.getValue(), Map.of("Content-Type", "application/json"));
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
            assertThat(reply.status()).as(body.getKey()).isEqualTo(400);
            assertThat(reply.text())
                    .as(body.getKey())
                    .startsWith("{\"error\":{\"code\":400")
                    .doesNotContain("kari");
            assertThat(reply.headers().get("cache-control")).as(body.getKey()).isEqualTo("no-store");
        }
        Reply large =
                post(bytes("{\"x\":\"" + "a".repeat(1_100_000) + "\"}"), Map.of("Content-Type", "application/json"));
        assertThat(large.status()).isEqualTo(413);
        assertThat(post(bytes(good), Map.of("Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(post(bytes(good), Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"))
                        .status())
                .isEqualTo(415);
        System.out.println("Bad bodies over OpenDSR: " + (bodies.size() + 3) + ", all 4xx, slowest " + slowest + " ms");
        assertThat(slowest).isLessThan(3_000);
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsNotKnownIsTolerated() {
        Map<String, Object> request = SpecController.request(UUID.randomUUID(), "erasure");
        request.put("group_id", "7");
        request.put("extensions", Map.of("other.example.com", Map.of("whatever", 1)));
        controller.trusted(201, controller.create(request));
    }

    @Test
    void vendorsWordsAreUnderstood() {
        for (String type : List.of("idfv", "roku_publishing_id", "roku_publisher_id", "customer_user_id")) {
            Map<String, Object> request = SpecController.request(UUID.randomUUID(), "erasure");
            request.put("subject_identities", identity(type, "raw", "4f8b9a2c-0000-4000-8000-123456789abc"));
            controller.trusted(201, controller.create(request));
        }
    }

    private static List<Map<String, String>> identity(String type, String format, String value) {
        return List.of(Map.of("identity_type", type, "identity_format", format, "identity_value", value));
    }

    private Reply post(byte[] body, Map<String, String> headers) {
        return wire.call("POST", Dialect.V2.requests(), headers, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int stored() {
        return nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                .items()
                .size();
    }
}
