package works.metric.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Makes keys with certificates of their own for local runs and tests, by the JDK's keytool. */
public final class SigningKeystore {

    private SigningKeystore() {}

    /** One key more in a PKCS12 file. @param start as keytool reads it: {@code -1d}, {@code +1y} */
    public static void add(Path file, String password, String alias, String domain, String start, int days) {
        generate(
                file,
                password,
                List.of(
                        "-alias",
                        alias,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-sigalg",
                        "SHA256withRSA",
                        "-dname",
                        "CN=" + domain,
                        "-ext",
                        "SAN=dns:" + domain,
                        "-startdate",
                        start,
                        "-validity",
                        Integer.toString(days)));
    }

    /** @param options what key, and what its certificate says, in keytool's words */
    static void generate(Path file, String password, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "KEYSTORE_PASSWORD"));
        command.addAll(options);
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        keytool.environment().put("KEYSTORE_PASSWORD", password);
        keytool.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            Process running = keytool.start();
            String said = new String(running.getInputStream().readAllBytes());
            if (running.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key: " + said);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The certificate of the one key in a file. */
    public static X509Certificate certificate(Path file, String password) {
        try {
            KeyStore keys = KeyStore.getInstance(file.toFile(), password.toCharArray());
            return (X509Certificate) keys.getCertificate(keys.aliases().nextElement());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A key for a local run, made at the first start; in a folder that only its owner may read. */
    static Path in(Path folder, String password) {
        Path file = folder.resolve("opendsr.p12");
        if (!Files.exists(file)) {
            add(file, password, "opendsr", "localhost", "-1d", 3650);
        }
        return file;
    }
}
