package works.metric.portal.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The caught mails in a browser: a list, the newest first, and one mail. It can change nothing. */
final class LocalMailPages implements AutoCloseable {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private static final String NAME = "Local mail catcher";

    /** In escaped text. Only links that stay on this machine can be clicked. */
    private static final Pattern LOCAL_LINK = Pattern.compile("http://localhost:\\d+/[\\w/?=%.&;#-]*[\\w/=-]");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Supplier<List<ReceivedMail>> mails;

    LocalMailPages(int port, Supplier<List<ReceivedMail>> mails) {
        this.mails = mails;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!"GET".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
            } else if (path.equals("/")) {
                send(exchange, 200, LocalPage.html(NAME, NAME, list(mails.get())));
            } else {
                Optional<ReceivedMail> mail = mails.get().stream()
                        .filter(candidate -> path.equals("/" + candidate.id()))
                        .findFirst();
                send(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        LocalPage.html(
                                NAME,
                                mail.map(ReceivedMail::subject).orElse("No such mail"),
                                mail.map(LocalMailPages::one).orElseGet(LocalMailPages::none)));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", LocalPage.contentSecurityPolicy());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String list(List<ReceivedMail> mails) {
        String content = mails.isEmpty()
                ? "<p class=\"empty\">No mail yet. What the portal sends appears here.</p>"
                : mails.stream().map(LocalMailPages::card).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return """
                <div class="mails">
                <h1>Mails</h1>
                <p class="quiet">Every mail the portal sends ends here; none leaves this machine.
                <a href="/">Look again</a></p>
                %s
                </div>""".formatted(content);
    }

    private static String card(ReceivedMail mail) {
        return """
                <li><a class="card" href="/%s">
                <span class="who"><strong>%s</strong><span>to %s</span></span>
                <span class="when">%s</span>
                </a></li>""".formatted(
                        LocalPage.text(mail.id()),
                        LocalPage.text(subject(mail)),
                        LocalPage.text(String.join(", ", mail.to())),
                        WHEN.format(mail.receivedAt()));
    }

    private static String one(ReceivedMail mail) {
        String attachments = mail.attachments().isEmpty()
                ? ""
                : "<dt>Attached</dt><dd>" + LocalPage.text(String.join(", ", mail.attachments())) + "</dd>";
        return """
                <article class="mail">
                <p class="eyebrow"><a href="/">All mails</a></p>
                <h1>%s</h1>
                <dl>
                <dt>From</dt><dd>%s</dd>
                <dt>To</dt><dd>%s</dd>
                <dt>Received</dt><dd>%s</dd>
                %s
                </dl>
                <pre>%s</pre>
                </article>""".formatted(
                        LocalPage.text(subject(mail)),
                        LocalPage.text(mail.from()),
                        LocalPage.text(String.join(", ", mail.to())),
                        WHEN.format(mail.receivedAt()),
                        attachments,
                        LOCAL_LINK.matcher(LocalPage.text(mail.text())).replaceAll("<a href=\"$0\">$0</a>"));
    }

    private static String none() {
        return "<h1>No such mail</h1><p>Mails are forgotten when the portal is stopped. <a href=\"/\">All mails</a></p>";
    }

    private static String subject(ReceivedMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }
}
