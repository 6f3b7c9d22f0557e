package works.metric.portal.pdf;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import works.metric.portal.keystores.Keystore;
import works.metric.portal.keystores.KeystoreRule;

/** What a key must be for a seal that has to hold for as long as an agreement is kept. */
final class SealKey {

    private static final int FEWEST_RSA_BITS = 3072;
    private static final int FEWEST_EC_BITS = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    static final Keystore KEYSTORE = new Keystore(
            "portal.seal.keystore",
            List.of(
                    new KeystoreRule(
                            certificate -> isStrong(certificate.getPublicKey()),
                            "which holds no RSA key of " + FEWEST_RSA_BITS + " bits or more and no EC key of "
                                    + FEWEST_EC_BITS + " bits or more with its certificate"),
                    new KeystoreRule(SealKey::isForSignatures, "whose certificate is not for signatures (key usage)")));

    private SealKey() {}

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() >= FEWEST_RSA_BITS;
            case ECKey curve -> curve.getParams().getOrder().bitLength() >= FEWEST_EC_BITS;
            default -> false;
        };
    }

    private static boolean isForSignatures(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }
}
