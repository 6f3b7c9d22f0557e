package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.texts.Texts;

/** The seal as others see it: each kind of document, each kind of key, and what is found after a change. */
class SealTest {

    private static final String PASSWORD = Seals.PASSWORD;

    @TempDir
    private static Path folder;

    private static Path rsa;
    private static Path curve;
    private static SealedPdf agreement;

    @BeforeAll
    static void keystores() {
        rsa = folder.resolve("rsa.p12");
        DocumentKeystore.add(rsa, PASSWORD, "rsa", "RSA", 3072, "nonRepudiation", "-30d", 365);
        curve = folder.resolve("curve.p12");
        DocumentKeystore.add(curve, PASSWORD, "curve", "EC", 256, "digitalSignature", "-30d", 365);
        agreement = Seals.document("agreement", rsa, Texts.ENGLISH);
    }

    private static List<Arguments> kinds() {
        return List.of("agreement", "report", "letter").stream()
                .flatMap(kind -> List.of(rsa, curve).stream().map(key -> Arguments.of(kind, key)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyDocumentIsSealedAsAWhole(String kind, Path keystore) throws Exception {
        SealedPdf pdf = Seals.document(kind, keystore, Texts.ENGLISH);
        assertThat(PdfSig.of(pdf.bytes()))
                .contains("Signature #1", "Signature is Valid.", "Total document signed")
                .contains("ETSI.CAdES.detached", "Signer Certificate Common Name: Documents")
                .doesNotContain("Signature #2");
        assertThat(DssReport.of(pdf.bytes(), certificate(keystore)))
                .returns(1, DssReport::signatures)
                .returns(Indication.TOTAL_PASSED, DssReport::indication)
                .returns(SignatureLevel.PAdES_BASELINE_B, DssReport::level);
        assertThat(Archive.faults(pdf.bytes())).as("PDF/A-2a and PDF/UA-1").isEmpty();
        SealedBytes room = SealedBytes.of(pdf.bytes());
        assertThat(room.sealTo() - 1 - room.sealEnds())
                .as("digits that belong to no signature")
                .isBetween(0, keystore.equals(rsa) ? 0 : 20);
        assertThat(pdf.sha256OfBytes()).isEqualTo(CanonicalText.sha256(pdf.bytes()));
        Pages.picture("sealed-" + kind, pdf);
    }

    @Test
    void sealSaysInTheDocumentsLanguageWhoWhenAndWhatFor() throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            boolean english = language.equals(Texts.ENGLISH);
            try (PDDocument file =
                    Loader.loadPDF(Seals.document("agreement", rsa, language).bytes())) {
                PDSignature seal = file.getSignatureDictionaries().getFirst();
                assertThat(seal.getSignDate().toInstant()).isEqualTo(Seals.NOW);
                assertThat(seal.getName())
                        .isEqualTo(
                                english ? "Electronic seal of MetricWorks AS" : "Elektronisk segl for MetricWorks AS");
                assertThat(seal.getReason())
                        .contains(english ? "not a person's signature" : "ikke en persons underskrift");
                assertThat(seal.getLocation()).isEqualTo(english ? "The MetricWorks portal" : "MetricWorks-portalen");
                assertThat(file.getSignatureFields().getFirst().getWidgets())
                        .allMatch(
                                shown -> shown.getRectangle() == null
                                        || shown.getRectangle().getWidth() == 0,
                                "is invisible");
                COSDictionary certified = file.getDocumentCatalog()
                        .getCOSObject()
                        .getCOSDictionary(COSName.PERMS)
                        .getCOSDictionary(COSName.DOCMDP);
                COSDictionary reference = (COSDictionary)
                        certified.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
                assertThat(reference
                                .getCOSDictionary(COSName.getPDFName("TransformParams"))
                                .getInt(COSName.P))
                        .as("no change is allowed")
                        .isEqualTo(1);
            }
        }
    }

    /** All bytes but those of the signature itself, which cannot sign itself. */
    @Test
    void oneChangedByteIsFoundWhereverItIs() throws Exception {
        byte[] good = agreement.bytes();
        int[] range;
        try (PDDocument file = Loader.loadPDF(good)) {
            range = file.getSignatureDictionaries().getFirst().getByteRange();
        }
        assertThat(range).startsWith(0);
        assertThat(range[2] + range[3]).as("to the last byte").isEqualTo(good.length);
        List<Integer> places = new ArrayList<>(List.of(0, range[1] - 2, range[2] + 1, good.length - 2));
        IntStream.range(1, 12).map(part -> range[1] / 12 * part).forEach(places::add);
        for (int place : places) {
            assertThat(PdfSig.of(changed(good, place)))
                    .as("byte %d of %d", place, good.length)
                    .doesNotContain("Signature is Valid.");
        }
        byte[] middle = changed(good, range[1] / 2);
        assertThat(PdfSig.of(middle)).contains("Digest Mismatch");
        assertThat(DssReport.of(middle, certificate(rsa)).indication()).isEqualTo(Indication.TOTAL_FAILED);
    }

    private static byte[] changed(byte[] file, int place) {
        byte[] changed = file.clone();
        changed[place] ^= 1;
        return changed;
    }

    @Test
    void whatIsAddedAfterTheSealIsFound() throws Exception {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(agreement.bytes())) {
            file.addPage(new PDPage());
            file.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            file.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            file.saveIncremental(more);
        }
        assertThat(PdfSig.of(more.toByteArray())).doesNotContain("Total document signed");
        DssReport report = DssReport.of(more.toByteArray(), certificate(rsa));
        assertThat(report.indication()).as(report.reasons()).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void aNewKeySealsFromTheMomentItIsInTheFile() throws Exception {
        Path file = folder.resolve("in-use.p12");
        Files.copy(rsa, file);
        AtomicReference<Instant> now = new AtomicReference<>(Seals.NOW);
        DocumentSeal seal = Seals.with(file, now::get);
        assertThat(signer(seal)).isEqualTo(certificate(rsa));

        Files.writeString(file, "half a file");
        assertThat(signer(seal)).isEqualTo(certificate(rsa));

        Files.delete(file);
        DocumentKeystore.add(file, PASSWORD, "new", "EC", 384, "nonRepudiation", "-10d", 100);
        Files.setLastModifiedTime(file, FileTime.from(Seals.NOW.plusSeconds(60)));
        assertThat(signer(seal)).isEqualTo(certificate(file));
        now.set(Seals.NOW.plus(Duration.ofDays(200)));
        assertThatThrownBy(() -> signer(seal))
                .isInstanceOfSatisfying(
                        PdfRefused.class, refused -> assertThat(refused.key()).isEqualTo("pdf.refused.seal"));
    }

    private static X509Certificate signer(DocumentSeal seal) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            file.addPage(new PDPage());
            file.save(bytes);
        }
        byte[] plain = bytes.toByteArray();
        byte[] sealed = seal.on(plain, new Wording(Samples.TEXTS, Texts.ENGLISH));
        assertThat(sealed).startsWith(plain);
        return new PDFDocumentValidator(new InMemoryDocument(sealed))
                .getSignatures()
                .getFirst()
                .getSigningCertificateToken()
                .getCertificate();
    }

    private static X509Certificate certificate(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        return (X509Certificate) keys.getCertificate(keys.aliases().nextElement());
    }
}
