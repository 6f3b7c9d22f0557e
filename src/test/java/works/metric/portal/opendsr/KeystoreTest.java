package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.keystores.SigningKey;
import works.metric.portal.keystores.UnusableKeystore;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.signin.PublicAddress;

/** Which key signs, and which keystore lets nobody start. */
class KeystoreTest {

    private static final String DOMAIN = "opendsr.metric.works";
    private static final String PASSWORD = "password-of-tests";

    @TempDir
    private static Path folder;

    private static Path good;
    private static Path expired;
    private static Path rotated;

    @BeforeAll
    static void keystores() throws IOException {
        good = folder.resolve("good.p12");
        SigningKeystore.add(good, PASSWORD, "first", DOMAIN, "-100d", 365);
        expired = folder.resolve("expired.p12");
        SigningKeystore.add(expired, PASSWORD, "old", DOMAIN, "-100d", 50);
        rotated = folder.resolve("rotated.p12");
        Files.copy(good, rotated);
        SigningKeystore.add(rotated, PASSWORD, "second", DOMAIN, "-10d", 365);
        SigningKeystore.add(rotated, PASSWORD, "third", DOMAIN, "+100d", 365);
        SigningKeystore.add(rotated, PASSWORD, "foreign", "opendsr.example.com", "-1d", 365);
    }

    @Test
    void newestThatIsValidAndNamesTheDomainSigns() {
        assertThat(notBefore(newest(rotated)))
                .isBetween(now().minusSeconds(11 * 86_400), now().minusSeconds(9 * 86_400));
        Instant later = now().plusSeconds(150 * 86_400);
        assertThat(notBefore(ProcessorIdentity.keystore(DOMAIN).newest(rotated, PASSWORD, later)))
                .isAfter(now());
    }

    @Test
    void unusableKeystoreIsToldInOneSentenceThatNamesTheSetting() {
        refused(folder.resolve("none.p12"), PASSWORD, DOMAIN, "is not there");
        refused(good, null, DOMAIN, "PORTAL_OPENDSR_KEYSTORE_PASSWORD");
        refused(good, "wrong", DOMAIN, "cannot read as PKCS12 or JKS");
        refused(good, PASSWORD, "other.metric.works", "does not name other.metric.works");
        refused(expired, PASSWORD, DOMAIN, "is expired or not valid yet");
    }

    @Test
    void newKeyComesIntoUseWhenTheFileChangesAndAnUnusableFileChangesNothing() throws IOException {
        Path file = folder.resolve("in-use.p12");
        Files.copy(good, file);
        ProcessorIdentity identity = new ProcessorIdentity(
                new OpenDsrProperties(file, PASSWORD, DOMAIN),
                new PublicAddress(URI.create("https://portal.example.com")),
                Clock.fixed(now(), ZoneOffset.UTC));
        String first = identity.fingerprint();

        Files.writeString(file, "half a file");
        assertThat(identity.fingerprint()).isEqualTo(first);
        Files.write(file, Files.readAllBytes(rotated));
        Files.setLastModifiedTime(file, FileTime.from(now().plusSeconds(60)));
        assertThat(identity.fingerprint()).isNotEqualTo(first).hasSize(32 * 3 - 1);
        assertThat(identity.key().pem()).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(identity.certificateUrl()).isEqualTo("https://portal.example.com/opendsr/certificate.pem");
    }

    @Test
    void withoutAKeystoreOpenDsrIsOff() {
        ProcessorIdentity identity = new ProcessorIdentity(
                new OpenDsrProperties(null, null, null),
                new PublicAddress(URI.create("https://portal.example.com")),
                Clock.fixed(now(), ZoneOffset.UTC));
        assertThat(identity.isOn()).isFalse();
        assertThat(identity.domain()).isEqualTo("portal.example.com");
        assertThatThrownBy(identity::key).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status())
                .isEqualTo(503));
    }

    private static void refused(Path file, String password, String domain, String words) {
        assertThatThrownBy(() -> ProcessorIdentity.keystore(domain).newest(file, password, now()))
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageStartingWith("portal.opendsr.keystore")
                .hasMessageContaining(words)
                .message()
                .matches(text -> text.endsWith(".") && !text.contains("\n"));
    }

    private static SigningKey newest(Path file) {
        return ProcessorIdentity.keystore(DOMAIN).newest(file, PASSWORD, now());
    }

    private static Instant notBefore(SigningKey key) {
        return key.certificate().getNotBefore().toInstant();
    }

    private static Instant now() {
        return Instant.now();
    }
}
