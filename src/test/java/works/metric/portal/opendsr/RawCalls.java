package works.metric.portal.opendsr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP by hand: what no client library would send, or not so slowly. */
final class RawCalls {

    /** The portal ended the connection without a word. */
    static final int CUT = -1;

    private static final int PATIENCE_MILLIS = 40_000;

    private final int port;

    RawCalls(int port) {
        this.port = port;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The status of the answer, which may come before all was sent; {@link #CUT} for none. */
    int status(byte[] head, byte[] body) throws IOException {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    out.write(head);
                    for (int at = 0; at < body.length; at += 65_536) {
                        out.write(body, at, Math.min(65_536, body.length - at));
                    }
                } catch (IOException refused) {
                    // It has heard enough.
                }
            });
            int status = status(socket);
            sender.interrupt();
            return status;
        }
    }

    Slow slow(byte[] head) throws IOException {
        Socket socket = open();
        socket.getOutputStream().write(head);
        return new Slow(socket);
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int status(Socket socket) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            for (int at = in.read(); at >= 0 && at != '\r'; at = in.read()) {
                line.write(at);
            }
        } catch (IOException cut) {
            return CUT;
        }
        String text = line.toString(StandardCharsets.US_ASCII);
        return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : CUT;
    }

    /** A caller that takes its time. */
    static final class Slow implements AutoCloseable {

        private final Socket socket;
        private final long began = System.nanoTime();
        private final AtomicInteger status = new AtomicInteger();
        private volatile long ended;

        private Slow(Socket socket) {
            this.socket = socket;
            Thread.ofVirtual().start(() -> {
                int told = RawCalls.status(socket);
                ended = System.nanoTime();
                status.set(told);
            });
        }

        /** A little more, unless it is over. */
        void send(byte[] little) {
            if (status.get() == 0) {
                try {
                    socket.getOutputStream().write(little);
                } catch (IOException over) {
                    // The reader tells.
                }
            }
        }

        /** 0 while there is no answer. */
        int status() {
            return status.get();
        }

        /** How long it was borne. */
        double seconds() {
            return (ended - began) / 1e9;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
