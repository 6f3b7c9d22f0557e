package works.metric.portal.pdf;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import works.metric.portal.keystores.KeystoreFile;
import works.metric.portal.keystores.SigningKey;

/**
 * The processor's seal on a finished document: who made it, when, and that not a byte has changed since. It is the seal of
 * a legal person, ETSI EN 319 142-1 (PAdES), baseline B; no person signs by it.
 */
@Component
public class DocumentSeal {

    /** For what stands around the certificates in a signature. */
    private static final int ROOM_BESIDE_CERTIFICATES = 8192;

    /** By so many bytes a signature of an elliptic curve is at times shorter than at others (X.690, integers of DER). */
    private static final int SHORTER_AT_TIMES = 8;

    private final KeystoreFile keys;
    private final Map<List<X509Certificate>, Integer> sizes = new ConcurrentHashMap<>();
    private final Clock clock;
    private final PreparedSeal service;

    /** @throws works.metric.portal.keystores.UnusableKeystore when the file cannot seal */
    DocumentSeal(SealProperties settings, Clock clock) {
        this.keys = new KeystoreFile(SealKey.KEYSTORE, settings.keystore(), settings.keystorePassword(), clock);
        this.clock = clock;
        this.service = new PreparedSeal();
    }

    /**
     * For the start, when nothing is built yet and there is no clock to ask.
     *
     * @throws works.metric.portal.keystores.UnusableKeystore when the file cannot seal now
     */
    public static void check(String keystore, String password) {
        SealKey.KEYSTORE.newest(Path.of(keystore), password, new Date().toInstant());
    }

    /**
     * The sealed file, which begins with the bytes given.
     *
     * @throws PdfRefused when the key has ended: a seal with it would be found invalid by everybody
     */
    byte[] on(byte[] pdf, Wording words) {
        SigningKey key = keys.key();
        Instant now = clock.instant();
        if (!key.isValid(now)) {
            throw new PdfRefused("pdf.refused.seal");
        }
        return sealed(pdf, key, now, words, size(pdf, key, now, words));
    }

    /**
     * As much room as the signatures of a key and its chain need, found out with its first document. What fills room that is left belongs to
     * no signature: nobody who checks one sees that it was changed.
     */
    private int size(byte[] pdf, SigningKey key, Instant now, Wording words) {
        return sizes.computeIfAbsent(key.chain(), none -> {
            int size = SealCheck.size(sealed(pdf, key, now, words, ROOM_BESIDE_CERTIFICATES + certificates(key)));
            return key.certificate().getPublicKey() instanceof RSAKey ? size : size + SHORTER_AT_TIMES;
        });
    }

    private byte[] sealed(byte[] pdf, SigningKey key, Instant now, Wording words, int room) {
        DSSDocument document = new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF);
        PAdESSignatureParameters parameters = parameters(key, now, words, room);
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        byte[] toSign = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value = new SignatureValue(algorithm, key.sign(toSign, algorithm.getJCEId()));
        return service.sealed(document, parameters, value);
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Instant now, Wording words, int room) {
        List<CertificateToken> chain =
                key.chain().stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setSignerName(words.say("seal.name", SealOwner.of(key.certificate())));
        parameters.setReason(words.say("seal.reason"));
        parameters.setLocation(words.say("seal.location"));
        parameters.setContentSize(room);
        return parameters;
    }

    private static int certificates(SigningKey key) {
        return key.chain().stream()
                .map(CertificateToken::new)
                .mapToInt(one -> one.getEncoded().length)
                .sum();
    }
}
