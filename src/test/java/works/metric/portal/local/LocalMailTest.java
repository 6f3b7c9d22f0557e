package works.metric.portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails can be asked for by tests and read by people, and a hostile one harms nobody who reads it. */
class LocalMailTest {

    private LocalMail mail;

    @BeforeEach
    void start() {
        mail = LocalMail.start(0);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void sentMailIsFoundByItsReceiver() {
        send("jonas.haugen@nordlys.example", "Avtalen er godtatt", "Hei Jonas,\nå, så fint.");

        ReceivedMail received = mail.await(1, Duration.ofSeconds(5)).getFirst();

        assertThat(received.subject()).isEqualTo("Avtalen er godtatt");
        assertThat(received.text()).contains("å, så fint.");
        assertThat(mail.receivedBy("jonas.haugen@nordlys.example")).hasSize(1);
        assertThat(mail.receivedBy("somebody@else.example")).isEmpty();
    }

    @Test
    void pageListsMailsAndShowsOneWithoutObeyingIt() throws Exception {
        send(
                "a@nordlys.example",
                "<b>First</b>",
                "<script>alert(1)</script> http://localhost:8080/agreements/1?a=1&b=2. http://evil.example/");
        send("b@nordlys.example", "Second", "text");
        mail.await(2, Duration.ofSeconds(5));

        HttpResponse<String> list = get("/");
        HttpResponse<String> one =
                get("/" + mail.receivedBy("a@nordlys.example").getFirst().id());

        assertThat(list.body()).contains("Second", "&lt;b&gt;First").doesNotContain("<b>");
        assertThat(one.body()).contains("&lt;script&gt;").doesNotContain("<script", "href=\"http://evil");
        assertThat(one.body()).contains("href=\"http://localhost:8080/agreements/1?a=1&amp;b=2\"");
        assertThat(one.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void clearedMailsAreGone() {
        send("a@nordlys.example", "First", "text");
        mail.await(1, Duration.ofSeconds(5));

        mail.clear();

        assertThat(mail.received()).isEmpty();
    }

    private void send(String to, String subject, String text) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(mail.smtpHost());
        sender.setPort(mail.smtpPort());
        sender.setDefaultEncoding("UTF-8");
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("portal@metricworks.example");
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        sender.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(mail.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
