package works.metric.portal.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who connects to this machine, by whichever of its addresses, at one port. */
public final class Listeners implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket();
    private final AtomicInteger connects = new AtomicInteger();
    private final Set<String> called = new ConcurrentSkipListSet<>();
    private final byte[] answer;

    private Listeners(InetAddress address, String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.US_ASCII);
        socket.bind(new InetSocketAddress(address, 0));
        Thread.ofVirtual().start(this::accept);
    }

    /** On every address this machine has, of both kinds. */
    public static Listeners everywhere() throws IOException {
        return new Listeners(
                InetAddress.ofLiteral("::"),
                "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    /** On the loopback address alone, answering everybody with these words. */
    public static Listeners answering(String answer) throws IOException {
        return new Listeners(InetAddress.ofLiteral("127.0.0.1"), answer);
    }

    /** All addresses of this machine. */
    public static List<String> own() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                .toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                called.add(caller.getLocalAddress().getHostAddress());
                connects.incrementAndGet();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            caller.setSoTimeout(500);
            if (caller.getInputStream().read(new byte[8192]) > 0) {
                caller.getOutputStream().write(answer);
            }
        } catch (IOException over) {
            // It wanted something else.
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many have connected. Comes by itself first: whoever connected before it is counted by then. */
    public int connects() {
        int before = connects.get();
        try (Socket last = new Socket("127.0.0.1", port())) {
            for (int i = 0; connects.get() == before && i < 500; i++) {
                Thread.sleep(10);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return connects.getAndSet(0) - 1;
    }

    /** By which addresses. */
    public Set<String> called() {
        return Set.copyOf(called);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
