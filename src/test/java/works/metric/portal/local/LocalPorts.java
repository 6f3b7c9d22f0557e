package works.metric.portal.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the parts of a local run listen; each can be moved by an environment variable. */
record LocalPorts(int portal, int identityProvider, int mail) {

    static LocalPorts from(Map<String, String> environment) {
        return new LocalPorts(
                port(environment, "PORT", 8080),
                port(environment, "IDP_PORT", 8081),
                port(environment, "MAIL_PORT", 8082));
    }

    /** @throws CannotRun if one is taken, naming the variable that moves it */
    void checkFree() {
        checkFree("portal", portal, "PORT");
        checkFree("local identity provider", identityProvider, "IDP_PORT");
        checkFree("local mail catcher", mail, "MAIL_PORT");
    }

    private static void checkFree(String part, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotRun("Port %d for the %s is taken: is the portal already running? Choose another with %s=%d."
                    .formatted(port, part, variable, port + 1000));
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String given = environment.getOrDefault(name, "");
        if (given.isBlank()) {
            return usual;
        }
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) > 0 && Integer.parseInt(given) < 65_536) {
            return Integer.parseInt(given);
        }
        throw new CannotRun(name + " must be a port number between 1 and 65535, not \"" + given + "\".");
    }
}
