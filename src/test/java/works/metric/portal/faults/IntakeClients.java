package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import works.metric.portal.opendsr.SpecController;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;

/**
 * Programs of two companies that send requests as fast as they are taken, and take every third back. What got no answer
 * is sent again, with the same id and body, as soon as the portal is there again.
 */
final class IntakeClients {

    private static final int EACH = 4;
    private static final int TAKEN_BACK = 3;
    private static final Duration GIVE_UP = Duration.ofMinutes(2);

    /** One call, by what it is about. @param body of the creation, byte for byte the same each time */
    record Call(boolean cancel, String token, UUID id, Map<String, Object> body) {}

    private final String domain;
    private final X509Certificate anchor;
    private final String callback;
    private final Set<UUID> created = ConcurrentHashMap.newKeySet();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private final Queue<Call> doubtful = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;
    private int retried;

    /** @param callback that each request asks to be called back at */
    IntakeClients(String domain, X509Certificate anchor, String callback) {
        this.domain = domain;
        this.anchor = anchor;
        this.callback = callback;
    }

    /** Sends again what is in doubt: now each must be answered. */
    void settle(int port, List<String> tokens) {
        for (String token : tokens) {
            SpecController program = program(port, token);
            List<Call> again =
                    doubtful.stream().filter(call -> call.token().equals(token)).toList();
            doubtful.removeAll(again);
            again.forEach(call ->
                    assertThat(send(program, call)).as("again: %s", call.id()).isTrue());
            retried += again.size();
        }
    }

    void begin(int port, List<String> tokens) {
        over = false;
        for (String token : tokens) {
            for (int i = 0; i < EACH; i++) {
                threads.add(Thread.ofPlatform().start(() -> run(port, token)));
            }
        }
    }

    /** Until so many more calls are acknowledged; by number and not by time, for machines of any speed. */
    void await(int more) throws InterruptedException {
        int enough = created.size() + cancelled.size() + more;
        long giveUp = System.nanoTime() + GIVE_UP.toNanos();
        while (created.size() + cancelled.size() < enough && faults.isEmpty()) {
            assertThat(System.nanoTime()).as("time for %d answers", more).isLessThan(giveUp);
            Thread.sleep(1);
        }
    }

    /** After the portal is gone, or is to be left alone. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        faults.forEach(fault -> {
            throw new AssertionError("a program was answered wrongly", fault);
        });
    }

    private void run(int port, String token) {
        try {
            SpecController program = program(port, token);
            for (int turn = 0; !over; turn++) {
                UUID id = UUID.randomUUID();
                boolean answered = send(program, new Call(false, token, id, body(id)));
                if (answered && turn % TAKEN_BACK == 0) {
                    answered = send(program, new Call(true, token, id, Map.of()));
                }
                if (!answered) {
                    return;
                }
            }
        } catch (UncheckedIOException gone) {
            // Before the first call.
        } catch (RuntimeException | AssertionError fault) {
            faults.add(fault);
        }
    }

    /** Whether an answer came; believed only with the processor's signature. */
    private boolean send(SpecController program, Call call) {
        try {
            Reply reply = call.cancel() ? program.cancel(call.id()) : program.create(call.body());
            if (reply.status() == 503) {
                doubtful.add(call);
                return false;
            }
            String told = program.trusted(call.cancel() ? 202 : 201, reply)
                    .json()
                    .get("subject_request_id")
                    .stringValue();
            assertThat(told).isEqualTo(call.id().toString());
            (call.cancel() ? cancelled : created).add(call.id());
            return true;
        } catch (UncheckedIOException cut) {
            doubtful.add(call);
            return false;
        }
    }

    /** The id is its app too, so that the same request under another id would show. */
    private Map<String, Object> body(UUID id) {
        Map<String, Object> body = SpecController.request(id, "erasure");
        body.put("submitted_time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("property_id", id.toString());
        body.put("status_callback_urls", List.of(callback));
        return body;
    }

    private SpecController program(int port, String token) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        SpecController.Wire wire = (method, path, headers, body) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                    .header("Authorization", "Bearer " + token);
            headers.forEach(request::setHeader);
            try {
                HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Reply(
                        answer.statusCode(),
                        answer.headers().map().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue()
                                        .getFirst())),
                        answer.body());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        };
        return new SpecController(wire, Dialect.V2, domain, anchor, new Date());
    }

    /** Acknowledged by a signed answer. */
    Set<UUID> created() {
        return new HashSet<>(created);
    }

    Set<UUID> cancelled() {
        return new HashSet<>(cancelled);
    }

    /** Sent, and no answer came. */
    List<Call> doubtful() {
        return List.copyOf(doubtful);
    }

    int retried() {
        return retried;
    }
}
