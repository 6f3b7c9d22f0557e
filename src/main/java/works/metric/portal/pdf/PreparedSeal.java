package works.metric.portal.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

/**
 * DSS, without what it does again and again for each document: it looks in every jar for the library that reads PDFs, and goes
 * through the prepared file byte by byte for the room that it has just made. Both take longer than all the rest.
 */
final class PreparedSeal extends PAdESService {

    PreparedSeal() {
        // "true": asks no other machine, neither for certificates nor whether they are revoked.
        super(new CommonCertificateVerifier(true));
        setPdfObjFactory(new PdfBoxDefaultObjectFactory());
    }

    /**
     * The file with its signature.
     *
     * @param parameters the same object that {@link #getDataToSign} had: it keeps the prepared file
     */
    byte[] sealed(DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value) {
        byte[] signature = generateCMSSignedData(document, parameters, value);
        byte[] prepared = DSSUtils.toByteArray(parameters.getPdfSignatureCache().getToBeSignedDocument());
        parameters.reinit();
        return SealRoom.fill(prepared, signature);
    }
}
