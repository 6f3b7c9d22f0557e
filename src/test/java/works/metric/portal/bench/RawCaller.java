package works.metric.portal.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that asks and reads, with as little work of its own as can be: the portal shares its cores. */
final class RawCaller implements AutoCloseable {

    private final int port;
    private final String head;
    private Socket socket;
    private OutputStream out;
    private InputStream in;

    @SuppressWarnings("NullAway.Init") // connect() fills the rest
    RawCaller(int port, String token) throws IOException {
        this.port = port;
        head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";
        connect();
    }

    /** Anew after some hundred calls: the server lets nobody keep a connection for ever. */
    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** The body of the answer. @throws IllegalStateException for anything but 200 */
    byte[] get(String path) throws IOException {
        out.write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("Connection: close")) {
                last = true;
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        if (last) {
            socket.close();
            connect();
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The portal hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
