package works.metric.portal.keystores;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** One private key and the chain that vouches for it, the signer's own certificate first. */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    private static final int PEM_LINE = 64;

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Both ends included. */
    public boolean isValid(Instant now) {
        return !now.isBefore(certificate().getNotBefore().toInstant())
                && !now.isAfter(certificate().getNotAfter().toInstant());
    }

    /** @param algorithm as Java names it, such as {@code SHA256withRSA} */
    public byte[] sign(byte[] bytes, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot sign", fault);
        }
    }

    /** The chain as PEM (RFC 7468). */
    public String pem() {
        StringBuilder text = new StringBuilder();
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
        for (X509Certificate one : chain) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(encoded(one)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return text.toString();
    }

    /** SHA-256 of the certificate, as people compare it: pairs of hexadecimal digits with colons. */
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate())));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSerialNumber() + "]";
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
