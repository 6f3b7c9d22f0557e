package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.keystores.UnusableKeystore;
import works.metric.portal.local.DocumentKeystore;

/** Which key seals documents, and which keystore lets nobody start. */
class SealKeyTest {

    private static final String PASSWORD = "password-of-tests";

    @TempDir
    private Path folder;

    @Test
    void theNewestThatIsValidSeals() {
        Path file = folder.resolve("several.p12");
        add(file, "first", "EC", 256, "nonRepudiation", "-100d", 300);
        add(file, "second", "EC", 256, "nonRepudiation", "-10d", 300);
        add(file, "next", "EC", 256, "nonRepudiation", "+100d", 300);
        add(file, "encrypts", "EC", 256, "keyAgreement", "-1d", 300);
        add(file, "weak", "RSA", 2048, "nonRepudiation", "-1d", 300);
        Instant now = Instant.now();
        assertThat(begin(file, now)).isBetween(daysFrom(now, -11), daysFrom(now, -9));
        assertThat(begin(file, daysFrom(now, -50))).isBetween(daysFrom(now, -101), daysFrom(now, -99));
        assertThat(begin(file, daysFrom(now, 150))).isBetween(daysFrom(now, 99), daysFrom(now, 101));
    }

    @Test
    void anUnusableKeystoreIsToldInOneSentenceThatNamesTheSetting() throws Exception {
        Path good = folder.resolve("good.p12");
        add(good, "good", "EC", 256, "nonRepudiation", "-1d", 30);
        refused(folder.resolve("none.p12"), PASSWORD, "is not there");
        refused(folder, PASSWORD, "is no file");
        refused(good, "wrong", "cannot read as PKCS12");
        refused(good, "", "PORTAL_SEAL_KEYSTORE_PASSWORD");
        refused(Files.writeString(folder.resolve("text.p12"), "no keystore"), PASSWORD, "cannot read as PKCS12");

        Path weak = folder.resolve("weak.p12");
        add(weak, "weak", "RSA", 2048, "nonRepudiation", "-1d", 30);
        refused(weak, PASSWORD, "no RSA key of 3072 bits or more and no EC key of 256 bits or more");
        Path expired = folder.resolve("expired.p12");
        add(expired, "old", "EC", 256, "nonRepudiation", "-100d", 50);
        refused(expired, PASSWORD, "is expired or not valid yet");
        Path encrypts = folder.resolve("encrypts.p12");
        add(encrypts, "encrypts", "EC", 256, "keyAgreement", "-1d", 30);
        refused(encrypts, PASSWORD, "is not for signatures");
    }

    private static void refused(Path file, String password, String words) {
        assertThatThrownBy(() -> DocumentSeal.check(file.toString(), password))
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageStartingWith("portal.seal.keystore")
                .hasMessageContaining(words)
                .message()
                .matches(text -> text.endsWith(".") && !text.contains("\n"));
    }

    private static void add(Path file, String alias, String algorithm, int bits, String usage, String start, int days) {
        DocumentKeystore.add(file, PASSWORD, alias, algorithm, bits, usage, start, days);
    }

    private static Instant begin(Path file, Instant now) {
        return SealKey.KEYSTORE
                .newest(file, PASSWORD, now)
                .certificate()
                .getNotBefore()
                .toInstant();
    }

    private static Instant daysFrom(Instant now, int days) {
        return now.plus(Duration.ofDays(days));
    }
}
