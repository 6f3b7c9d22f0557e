package works.metric.portal.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.pdf.SealedBytes;

/** Whoever holds a file asks, without signing in, whether it is the portal's. */
@PortalTest
class DocumentCheckTest {

    private static final String OURS = "This is a document of the portal, unchanged";
    private static final String NOT_OURS = "This is not a document of the portal";
    private static int networks;

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private HttpClient http;
    private Stage.Cast nordlys;

    @BeforeEach
    void visitorFromANetworkOfTheirOwn() {
        networks++;
        http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.7." + networks + ".1"))
                .build();
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void acceptedAgreementIsKnownByItsBytesAndNothingElseIsTold() throws Exception {
        byte[] file = accepted();

        HttpResponse<String> answer = check(file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(OURS, "Data processing agreement, accepted", "issued on 23 November 2026, 09:00")
                .contains("Its electronic seal is whole")
                .doesNotContain(
                        "Nordlys",
                        nordlys.tenant().alias(),
                        "Ingrid",
                        nordlys.id().toString());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void oneChangedByteAnywhereIsNoLongerOurs() throws Exception {
        byte[] file = accepted();
        for (int place : new int[] {10, file.length / 3, file.length / 2, file.length - 3}) {
            byte[] changed = file.clone();
            changed[place] ^= 1;

            assertThat(check(changed).body())
                    .as("byte %d", place)
                    .contains(NOT_OURS, "it is broken")
                    .doesNotContain(OURS);
        }
        assertThat(check(Arrays.copyOf(file, file.length + 1)).body()).contains(NOT_OURS, "it is broken");
    }

    @Test
    void draftSaysThatItsSealIsWholeButIsNotOurs() throws Exception {
        byte[] draft = nordlys.as(Role.TENANT_ADMIN, () -> agreements.draft()).bytes();

        assertThat(check(draft).body()).contains(NOT_OURS, "does not make this a document of the portal");
    }

    @Test
    void strangersFileIsNotOursAndHasNoSeal() throws Exception {
        assertThat(check(blank()).body()).contains(NOT_OURS, "There is no electronic seal");
    }

    @Test
    void everyUnknownFileIsAnsweredAlikeAndInLikeTime() throws Exception {
        byte[] known = accepted();
        byte[] unknown = known.clone();
        unknown[known.length - 3] ^= 1;
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int round = 0; round < 9; round++) {
            ours.add(nanos(known));
            theirs.add(nanos(unknown));
        }

        long one = median(ours);
        long other = median(theirs);

        System.out.printf("check: known %.1f ms, unknown %.1f ms%n", one / 1e6, other / 1e6);
        assertThat((double) Math.max(one, other) / Math.min(one, other)).isLessThan(3);
    }

    @Test
    void badFilesAreAnsweredClearly() throws Exception {
        assertThat(check("not a PDF".getBytes(StandardCharsets.UTF_8)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("This is not a PDF file"));
        assertThat(check(new byte[0]))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("Choose a file first"));
        byte[] rubbish = new byte[200_000];
        new Random(7).nextBytes(rubbish);
        System.arraycopy("%PDF-1.7 /ByteRange [0 9 99 199901]".getBytes(StandardCharsets.US_ASCII), 0, rubbish, 0, 35);
        assertThat(check(rubbish).body()).contains(NOT_OURS, "it is broken");
        HttpResponse<String> noForm = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/check"))
                        .POST(HttpRequest.BodyPublishers.ofString("document=x"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(noForm.statusCode()).isEqualTo(400);
    }

    /** Each byte of the seal itself, which is read by libraries made for seals and not for rubbish. */
    @Test
    void sealThatIsRubbishIsBrokenAndNoFault() throws Exception {
        byte[] file = accepted();
        SealedBytes sealed = SealedBytes.of(file);
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            byte[] changed = file.clone();
            int place = sealed.sealFrom() + 1 + random.nextInt(sealed.sealEnds() - sealed.sealFrom() - 1);
            changed[place] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
            if (changed[place] != file[place]) {
                HttpResponse<String> answer = check(changed);
                if (answer.statusCode() == 429) {
                    clock.advance(java.time.Duration.ofMinutes(1));
                    answer = check(changed);
                }
                assertThat(answer.statusCode()).as("byte %d", place).isEqualTo(200);
                assertThat(answer.body()).as("byte %d", place).contains(NOT_OURS);
            }
        }
    }

    @Test
    void sealThatUnfoldsWithoutEndIsBroken() throws Exception {
        String seal = "3080".repeat(90_000);
        String head = "%%PDF-1.7 /ByteRange [0 %09d %09d %09d] /Contents ";
        int before = String.format(head, 0, 0, 0).length();
        int after = before + seal.length() + 2;
        String file = String.format(head, before, after, 5) + "<" + seal + ">" + "%%EOF";

        HttpResponse<String> answer = check(file.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(NOT_OURS, "it is broken");
    }

    @Test
    void fileThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);

        HttpResponse<String> answer = check(large);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 10 MB");
    }

    @Test
    void oneNetworkCannotAskWithoutEnd() throws Exception {
        byte[] file = blank();
        for (int call = 0; call < 20; call++) {
            assertThat(check(file).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMany = check(file);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(check(file).statusCode()).isEqualTo(200);
    }

    private long nanos(byte[] file) throws Exception {
        long before = System.nanoTime();
        assertThat(check(file).statusCode()).isEqualTo(200);
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private byte[] accepted() {
        AgreementPreview preview = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(preview.id()));
        return nordlys.as(Role.TENANT_ADMIN, () -> {
            var version = agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "CEO", true));
            return agreements.download(version.id()).bytes();
        });
    }

    private static byte[] blank() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            file.addPage(new PDPage());
            file.save(bytes);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> check(byte[] file) throws IOException, InterruptedException {
        String boundary = "----a-boundary-of-tests";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/check"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
