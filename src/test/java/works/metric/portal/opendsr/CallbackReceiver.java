package works.metric.portal.opendsr;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;

/** A controller's address for callbacks: keeps what comes, as bytes, and answers as a test wants it to. */
public final class CallbackReceiver implements AutoCloseable {

    /** One callback as it came. */
    public record Received(String path, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            return SpecController.JSON.readTree(body);
        }

        String status() {
            return json().get("request_status").stringValue();
        }
    }

    final AtomicInteger answer = new AtomicInteger(202);
    volatile Runnable onCall = () -> {};
    private volatile IntSupplier answers = answer::get;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public CallbackReceiver() {
        this(0);
    }

    /** @param port 0 for a free one */
    CallbackReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", call -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            call.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            received.add(new Received(
                    call.getRequestURI().toString(),
                    headers,
                    call.getRequestBody().readAllBytes()));
            onCall.run();
            call.sendResponseHeaders(answers.getAsInt(), -1);
            call.close();
        });
        server.start();
    }

    public void answer(int status) {
        answer.set(status);
    }

    /** @param each asked at each call; breaks the connection off when it throws */
    void answers(IntSupplier each) {
        answers = each;
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    List<String> statuses() {
        return received.stream().map(Received::status).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
