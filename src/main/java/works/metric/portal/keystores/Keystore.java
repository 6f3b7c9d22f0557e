package works.metric.portal.keystores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The file with the keys that sign for one purpose. It may hold several: the newest that is valid signs, so the next one
 * can lie ready.
 *
 * @param setting that names the file; the same with {@code -password} is its password
 * @param rules kept by a key that may sign, told of in this order when none does
 */
public record Keystore(String setting, List<KeystoreRule> rules) {

    public Keystore {
        rules = List.copyOf(rules);
    }

    /** @throws UnusableKeystore in one sentence that names the setting */
    public SigningKey newest(Path file, @Nullable String password, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "which is not there or is no file.", null);
        }
        if (password == null || password.isEmpty()) {
            String name = setting + "-password";
            throw new UnusableKeystore(
                    name + " (in the environment: "
                            + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
                            + ") is missing: the password of " + file + ".",
                    null);
        }
        List<SigningKey> keys = keys(file, password.toCharArray());
        for (KeystoreRule rule : rules) {
            keys = keys.stream()
                    .filter(key -> rule.holds().test(key.certificate()))
                    .toList();
            if (keys.isEmpty()) {
                throw refused(file, rule.otherwise() + ".", null);
            }
        }
        return keys.stream()
                .filter(key -> key.isValid(now))
                .max(Comparator.comparing(key -> key.certificate().getNotBefore()))
                .orElseThrow(() -> refused(file, "whose certificate is expired or not valid yet.", null));
    }

    private List<SigningKey> keys(Path file, char[] password) {
        try {
            // Finds out by itself whether it is PKCS12 or JKS.
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                if (key instanceof PrivateKey secret && chain != null) {
                    keys.add(new SigningKey(
                            secret,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList()));
                }
            }
            return keys;
        } catch (IOException | GeneralSecurityException fault) {
            throw refused(
                    file, "which this account cannot read as PKCS12 or JKS with " + setting + "-password.", fault);
        }
    }

    private UnusableKeystore refused(Path file, String why, @Nullable Throwable cause) {
        return new UnusableKeystore(setting + " names " + file + ", " + why, cause);
    }
}
