package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.ApiCalls;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;

/** Callers that want to wear the portal out, while others do their work. {@code -Dabuse.seconds=30} for the long form. */
@PortalTest
@Tag("security")
class ResourceAbuseTest {

    private static final int SLOW = 200;
    private static final int SECONDS = Integer.getInteger("abuse.seconds", 4);
    /** After this, a slow body is told that it is late. */
    private static final int BODY_SECONDS = 20;

    private static final int OTHERS = 4;
    private static final int CALLS_PER_CREDENTIAL = 300;
    private static final byte[] NOTHING = new byte[0];

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private RequestService requests;

    private Stage.Cast nordlys;
    private RawCalls raw;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        raw = new RawCalls(port);
    }

    private String token(Stage.Cast tenant) {
        NewCredential wanted = new NewCredential(
                "Backend", java.util.Set.of(CredentialScope.REQUESTS_WRITE), java.time.LocalDate.of(2027, 6, 1));
        String token = tenant.as(Role.TENANT_ADMIN, () -> credentials.create(Ids.next(), wanted))
                .token();
        return java.util.Objects.requireNonNull(token);
    }

    @Test
    void everyBodyMadeToHurtIsRefusedAtEveryAddress() throws IOException {
        String good = SpecController.JSON.writeValueAsString(SpecController.request(UUID.randomUUID(), "erasure"));
        Map<String, byte[]> bodies = bodies(good);
        List<String> addresses = List.of(
                "POST /opendsr/v2/requests",
                "POST /opendsr/v2/sandbox/requests",
                "POST /opendsr/v2/batches",
                "POST /opendsr/v2/sandbox/batches",
                "POST /v1/opengdpr_requests",
                "POST /opengdpr_requests");
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        for (String address : addresses) {
            String token = token(nordlys);
            for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
                String kind = body.getKey();
                String extra = kind.startsWith("Content-Encoding")
                        ? kind.replaceFirst("\\(.*", "").strip() + "\r\n"
                        : "";
                boolean chunked = kind.endsWith("in pieces");
                String length = chunked
                        ? "Transfer-Encoding: chunked\r\n"
                        : "Content-Length: " + body.getValue().length + "\r\n";
                long began = System.nanoTime();
                int status = raw.status(
                        head(address, token, "Content-Type: application/json\r\n" + extra + length),
                        chunked ? inPieces(body.getValue()) : body.getValue());
                slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
                statuses.merge(status, 1, Integer::sum);
                if (status / 100 != 4) {
                    wrong.add(address + " " + kind + ": " + status);
                }
            }
        }
        Map<String, byte[]> heads = heads(token(nordlys));
        for (Map.Entry<String, byte[]> head : heads.entrySet()) {
            int status = raw.status(head.getValue(), NOTHING);
            statuses.merge(status, 1, Integer::sum);
            if (status / 100 != 4) {
                wrong.add(head.getKey() + ": " + status);
            }
        }
        System.out.printf(
                "Resource abuse: %d hostile calls (%d bodies at %d addresses, %d heads), statuses %s, slowest %d ms%n",
                bodies.size() * addresses.size() + heads.size(),
                bodies.size(),
                addresses.size(),
                heads.size(),
                statuses,
                slowest);
        assertThat(wrong).isEmpty();
        assertThat(slowest).isLessThan(5_000);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                        .items())
                .isEmpty();
    }

    private Map<String, byte[]> bodies(String good) throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("lists 10,000 deep", RawCalls.bytes("[".repeat(10_000) + "]".repeat(10_000)));
        bodies.put("objects 10,000 deep", RawCalls.bytes("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        bodies.put("10,000 deep inside", with(good, "[".repeat(10_000) + "]".repeat(10_000)));
        bodies.put("100,000 keys", RawCalls.bytes(keys(100_000)));
        bodies.put("100,000 keys inside", with(good, keys(100_000)));
        bodies.put("100,000 entries", with(good, "[" + "1,".repeat(99_999) + "1]"));
        for (String number : List.of("1e400", "-1e400", "1e999999999", "1e-999999999x", "9".repeat(100_000), "NaN")) {
            bodies.put("the number " + number.substring(0, Math.min(20, number.length())), with(good, number));
        }
        bodies.put("a doubled key", RawCalls.bytes(good.replaceFirst("\\{", "{\"regulation\":\"gdpr\",")));
        bodies.put("a doubled key inside", with(good, "{\"a\":1,\"a\":2}"));
        bodies.put("100,000 doubled keys", with(good, "{" + "\"a\":1,".repeat(99_999) + "\"a\":1}"));
        bodies.put("a key of 100 kB", with(good, "{\"" + "k".repeat(100_000) + "\":1}"));
        byte[] bomb = bomb();
        for (String encoding : List.of("gzip", "GZIP", "deflate", "br", "gzip, gzip", "x-gzip")) {
            bodies.put("Content-Encoding: " + encoding + " (a bomb)", bomb);
        }
        byte[] large = RawCalls.bytes("{\"x\":\"" + "a".repeat(11 * 1024 * 1024) + "\"}");
        bodies.put("11 MB", large);
        bodies.put("11 MB in pieces", large);
        bodies.put("11 MB of blanks", RawCalls.bytes(" ".repeat(11 * 1024 * 1024)));
        bodies.put("broken UTF-8", new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'});
        bodies.put("nothing", NOTHING);
        return bodies;
    }

    private static Map<String, byte[]> heads(String token) {
        String start = "GET /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        Map<String, byte[]> heads = new LinkedHashMap<>();
        heads.put("a header of 20 kB", RawCalls.bytes(start + "X-A: " + "a".repeat(20_000) + "\r\n\r\n"));
        heads.put("1,000 headers", RawCalls.bytes(start + "X-A: a\r\n".repeat(1_000) + "\r\n"));
        heads.put(
                "an address of 20 kB", RawCalls.bytes(start.replace("/api/me", "/api/" + "a".repeat(20_000)) + "\r\n"));
        heads.put("a token of 12 kB", RawCalls.bytes(start.replace(token, "a".repeat(12_000)) + "\r\n"));
        heads.put("a negative length", RawCalls.bytes(start.replace("GET", "POST") + "Content-Length: -1\r\n\r\n"));
        heads.put(
                "two lengths",
                RawCalls.bytes(start.replace("GET", "POST") + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"));
        heads.put("no host", RawCalls.bytes("GET /api/me HTTP/1.1\r\n\r\n"));
        heads.put(
                "half a piece",
                RawCalls.bytes("POST /opendsr/v2/requests HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n"));
        heads.put(
                "11 MB to a screen",
                RawCalls.bytes("POST /sign-in/to HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11534336\r\n\r\n"
                        + "a=".repeat(100_000)));
        return heads;
    }

    @Test
    void credentialThatCallsTooOftenIsToldWhenToComeBackAndOthersAreNot() {
        ApiCalls greedy = new ApiCalls(port, token(nordlys));
        Map<Integer, Integer> statuses = new TreeMap<>();
        int waits = 0;
        for (int i = 0; i < 500; i++) {
            HttpResponse<String> answer = greedy.post("/opendsr/v2/sandbox/requests", "{}");
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() == 429) {
                waits += answer.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .filter(seconds -> seconds >= 1 && seconds <= 60)
                        .map(seconds -> 1)
                        .orElse(0);
            }
        }
        int other = new ApiCalls(port, token(stage.tenant("Zéphyr Mobile SARL")))
                .get("/api/me")
                .statusCode();
        System.out.println("Rate limit under abuse: 500 calls, statuses " + statuses + ", with Retry-After " + waits);
        assertThat(statuses.keySet()).containsExactly(400, 429);
        assertThat(waits).isEqualTo(statuses.get(429)).isEqualTo(150);
        assertThat(other).isEqualTo(200);
    }

    @Test
    void slowHeadersAndSlowBodiesHoldUpNobody() throws Exception {
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        work(zephyr, 1_000);
        double quiet = p95(work(zephyr, 3_000));
        String token = token(nordlys);
        List<RawCalls.Slow> headers = new ArrayList<>();
        List<RawCalls.Slow> bodies = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread drip = null;
        try {
            byte[] begun = RawCalls.bytes("POST /opendsr/v2/requests HTTP/1.1\r\nHost: localhost\r\n");
            byte[] promised = head(
                    "POST /opendsr/v2/requests", token, "Content-Type: application/json\r\nContent-Length: 100000\r\n");
            for (int i = 0; i < SLOW; i++) {
                headers.add(raw.slow(begun));
                bodies.add(raw.slow(promised));
            }
            drip = Thread.ofVirtual().start(() -> drip(headers, bodies, over));
            List<Double> busy = work(zephyr, SECONDS * 1_000);
            System.gc();
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            double share = 100.0 * heap.getUsed() / heap.getMax();
            System.out.printf(
                    "Slow callers: %d slow headers and %d slow bodies for %d s; others' p95 %.1f ms before, %.1f ms during"
                            + " (x%.2f, %d calls, all 200); heap %.0f %% of %d MB%n",
                    SLOW,
                    SLOW,
                    SECONDS,
                    quiet,
                    p95(busy),
                    p95(busy) / quiet,
                    busy.size(),
                    share,
                    heap.getMax() / 1024 / 1024);
            System.out.println("Slow headers: " + outcomes(headers) + "; slow bodies: " + outcomes(bodies));
            assertThat(share).isLessThan(80);
            assertThat(p95(busy)).isLessThan(Math.max(5 * quiet, 500));
            assertThat(headers).allSatisfy(slow -> assertThat(slow.status()).isLessThan(500));
            assertThat(bodies).allSatisfy(slow -> assertThat(slow.status()).isIn(0, 408));
            if (SECONDS > BODY_SECONDS + 5) {
                assertThat(bodies).allSatisfy(slow -> assertThat(slow.status()).isEqualTo(408));
            }
        } finally {
            over.set(true);
            if (drip != null) {
                drip.join();
            }
            for (RawCalls.Slow slow : headers) {
                slow.close();
            }
            for (RawCalls.Slow slow : bodies) {
                slow.close();
            }
        }
        assertThat(p95(work(zephyr, 1_000))).isLessThan(Math.max(5 * quiet, 500));
    }

    private static void drip(List<RawCalls.Slow> headers, List<RawCalls.Slow> bodies, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            byte[] header = RawCalls.bytes("X-" + i + ": a\r\n");
            headers.forEach(slow -> slow.send(header));
            bodies.forEach(slow -> slow.send(new byte[] {' '}));
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static Map<String, Long> outcomes(List<RawCalls.Slow> all) {
        Map<String, Long> outcomes = new TreeMap<>();
        for (RawCalls.Slow slow : all) {
            String outcome = slow.status() == 0
                    ? "still borne"
                    : (slow.status() == RawCalls.CUT ? "cut" : slow.status()) + " after " + Math.round(slow.seconds())
                            + " s";
            outcomes.merge(outcome, 1L, Long::sum);
        }
        return outcomes;
    }

    /** Some programs of another tenant at their work. How long each call took, in milliseconds. */
    private List<Double> work(Stage.Cast tenant, int millis) throws InterruptedException {
        ConcurrentLinkedQueue<Double> took = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + millis * 1_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                ApiCalls calls = new ApiCalls(port, token(tenant));
                for (int call = 1; System.nanoTime() < end; call++) {
                    if (call % CALLS_PER_CREDENTIAL == 0) {
                        calls = new ApiCalls(port, token(tenant));
                    }
                    long began = System.nanoTime();
                    int status = calls.get("/api/me").statusCode();
                    took.add((System.nanoTime() - began) / 1e6);
                    if (status != 200) {
                        refused.add(status);
                    }
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(refused).isEmpty();
        return List.copyOf(took);
    }

    private static double p95(List<Double> millis) {
        return millis.stream().sorted().toList().get((int) (millis.size() * 0.95));
    }

    private static byte[] head(String address, String token, String more) {
        return RawCalls.bytes(
                address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n" + more + "\r\n");
    }

    private static byte[] with(String request, String value) {
        return RawCalls.bytes(request.replaceFirst("\\{", "{\"x\":" + value + ","));
    }

    private static String keys(int many) {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < many; i++) {
            keys.append(i == 0 ? "\"" : ",\"").append(Integer.toString(i, 36)).append("\":1");
        }
        return keys.append('}').toString();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] blanks = RawCalls.bytes(" ".repeat(1024 * 1024));
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
        }
        return bomb.toByteArray();
    }

    private static byte[] inPieces(byte[] body) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 8_000) {
            int size = Math.min(8_000, body.length - at);
            pieces.write(RawCalls.bytes(Integer.toHexString(size) + "\r\n"));
            pieces.write(body, at, size);
            pieces.write(RawCalls.bytes("\r\n"));
        }
        pieces.write(RawCalls.bytes("0\r\n\r\n"));
        return pieces.toByteArray();
    }
}
