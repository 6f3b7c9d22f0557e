package works.metric.portal.pdf;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.cert.X509Certificate;

/** What the validation of ETSI EN 319 102-1 says of a file's only seal, when its certificate is trusted. */
record DssReport(int signatures, Indication indication, SignatureLevel level, String reasons) {

    static DssReport of(byte[] pdf, X509Certificate trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String only = report.getFirstSignatureId();
        return new DssReport(
                report.getSignaturesCount(),
                report.getIndication(only),
                report.getSignatureFormat(only),
                report.getSubIndication(only) + " "
                        + report.getAdESValidationErrors(only).stream()
                                .map(message -> message.getValue())
                                .toList());
    }
}
