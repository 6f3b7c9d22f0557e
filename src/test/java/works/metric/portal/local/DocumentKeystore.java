package works.metric.portal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Keys that seal documents, with certificates of their own, for local runs and tests. */
public final class DocumentKeystore {

    public static final String OWNER = "MetricWorks AS";
    private static final String PASSWORD = "password-of-tests";

    private DocumentKeystore() {}

    /**
     * One key more in a PKCS12 file.
     *
     * @param algorithm {@code RSA} or {@code EC}
     * @param bits of the key
     * @param usage what the certificate is for, as keytool reads it
     * @param start as keytool reads it: {@code -1d}, {@code +1y}
     */
    public static void add(
            Path file,
            String password,
            String alias,
            String algorithm,
            int bits,
            String usage,
            String start,
            int days) {
        SigningKeystore.generate(
                file,
                password,
                List.of(
                        "-alias",
                        alias,
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        Integer.toString(bits),
                        "-dname",
                        "CN=Documents, O=" + OWNER + ", C=NO",
                        "-ext",
                        "KeyUsage:critical=" + usage,
                        "-startdate",
                        start,
                        "-validity",
                        Integer.toString(days)));
    }

    /** What a portal in a test is told: a key in a new file that goes when the tests end. Valid long before and after. */
    public static Map<String, String> settings(Path folder) {
        Path file = in(folder, PASSWORD, "-1y");
        file.toFile().deleteOnExit();
        return Map.of("portal.seal.keystore", file.toString(), "portal.seal.keystore-password", PASSWORD);
    }

    /** A key for a local run, made at the first start; in a folder that only its owner may read. */
    static Path in(Path folder, String password) {
        return in(folder, password, "-1d");
    }

    private static Path in(Path folder, String password, String start) {
        Path file = folder.resolve("seal.p12");
        if (!Files.exists(file)) {
            add(file, password, "seal", "EC", 256, "nonRepudiation", start, 7300);
        }
        return file;
    }
}
