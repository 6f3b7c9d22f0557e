package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import works.metric.portal.pdf.DpaDocument.Authorisation;
import works.metric.portal.texts.Texts;

/** The data processing agreement as a controller gets it. */
class DpaPdfTest {

    private static final PdfPress PRESS = new PdfPress(Samples.TEXTS, Seals.usual());

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    @Test
    void draftSaysOnEveryPageThatNobodyHasAccepted() throws IOException {
        SealedPdf english = PRESS.dpa(Samples.draft(Texts.ENGLISH));
        Pages.picture("dpa-draft-en", english);
        assertThat(Pages.flat(english).split("DRAFT – NOT ACCEPTED", -1)).hasSize(english.pages() + 1);
        assertThat(Pages.flat(english))
                .contains("Nobody has accepted this version on behalf of the controller")
                .doesNotContain("Accepted electronically");

        SealedPdf bokmal = PRESS.dpa(Samples.draft(Texts.BOKMAL));
        Pages.picture("dpa-draft-nb", bokmal);
        assertThat(Pages.flat(bokmal)).contains("UTKAST – IKKE AKSEPTERT", "Databehandleravtale");
    }

    @Test
    void acceptedOneNamesWhoWhenAndFromWhere() throws IOException {
        SealedPdf english = PRESS.dpa(Samples.accepted(Texts.ENGLISH));
        Pages.picture("dpa-accepted-en", english);
        assertThat(Pages.flat(english))
                .doesNotContainIgnoringCase("not accepted")
                .contains("Kari Berg", "CEO", "kari.berg@nordlys.example", "192.0.2.17")
                .contains("24 November 2026, 10:12:44 (Europe/Oslo)");

        SealedPdf bokmal = PRESS.dpa(Samples.accepted(Texts.BOKMAL));
        Pages.picture("dpa-accepted-nb", bokmal);
        assertThat(Pages.flat(bokmal))
                .doesNotContainIgnoringCase("ikke akseptert")
                .contains("Akseptert elektronisk 24. november 2026 kl. 10:12:44");
    }

    @Test
    void coversEveryItemOfArticle28AndAllFourAnnexes() throws IOException {
        String text = Pages.flat(PRESS.dpa(Samples.accepted(Texts.ENGLISH)));
        for (String letter : "abcdefgh".split("")) {
            assertThat(text).contains("GDPR Art. 28(3)(" + letter + ")");
        }
        assertThat(text)
                .contains("GDPR Art. 28(3), last subparagraph", "Commission Implementing Decision (EU) 2021/915")
                .contains("Annex I ", "Annex II ", "Annex III ", "Annex IV ")
                .contains("PI-1 · Attribution of installations", "13 months from collection, then deleted")
                .contains("Åse Ødegård", "Sjøgata 12")
                .contains("Campaign Monitor Pty Ltd", "Australia")
                .contains("Each controller’s data are kept apart logically");
    }

    @Test
    void statesTheAuthorisationThatWasAgreed() throws IOException {
        DpaDocument general = Samples.draft(Texts.ENGLISH);
        assertThat(Pages.flat(PRESS.dpa(general)))
                .contains("Option 2 applies", "at least 30 days in advance")
                .doesNotContain("Option 1");

        DpaDocument specific = new DpaDocument(
                general.language(),
                general.zone(),
                general.version(),
                general.date(),
                general.templateVersion(),
                general.processor(),
                general.controller(),
                Authorisation.SPECIFIC,
                1,
                true,
                java.util.List.of(),
                java.util.List.of(),
                general.measures(),
                null,
                null,
                null,
                null);
        assertThat(Pages.flat(PRESS.dpa(specific)))
                .contains("Option 1 applies", "at least 1 day before", "Clause 5 (docking clause) applies")
                .contains("No processing instruction is in force", "No sub-processor is engaged")
                .contains("No signatory of the processor is recorded")
                .doesNotContain("Option 2");
    }

    @Test
    void carriesFontsLanguageTitleAuthorAndFingerprint() throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            DpaDocument dpa = Samples.draft(language);
            SealedPdf pdf = PRESS.dpa(dpa);
            assertThat(Pages.fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(Pages.fonts(pdf)).allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"), "is a subset");
            assertThat(pdf.sha256OfBytes()).isEqualTo(CanonicalText.sha256(pdf.bytes()));
            assertThat(Pages.flat(pdf).split(pdf.contentSha256(), -1)).hasSize(pdf.pages() + 1);
            try (PDDocument file = Loader.loadPDF(pdf.bytes())) {
                assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language.toLanguageTag());
                assertThat(file.getDocumentInformation().getTitle()).endsWith("– Nordlys Reiser AS");
                assertThat(file.getDocumentInformation().getAuthor()).isEqualTo("MetricWorks AS");
                assertThat(file.getDocumentCatalog().getDocumentOutline().hasChildren())
                        .isTrue();
                assertThat(file.getNumberOfPages()).isEqualTo(pdf.pages());
            }
            String last = language.equals(Texts.ENGLISH)
                    ? "Page %d of %d".formatted(pdf.pages(), pdf.pages())
                    : "Side %d av %d".formatted(pdf.pages(), pdf.pages());
            assertThat(Pages.flat(pdf)).contains(last);
        }
    }

    @Test
    void sameContentHasTheSameFingerprintAndAnyOtherAnother() {
        String first = PRESS.dpa(Samples.named("Nordlys Reiser AS")).contentSha256();
        assertThat(PRESS.dpa(Samples.named("Nordlys Reiser AS")).contentSha256())
                .isEqualTo(first)
                .isEqualTo(PRESS.contentSha256(Samples.named("Nordlys Reiser AS")));
        assertThat(PRESS.contentSha256(Samples.named("Nordlys Reiser A S"))).isNotEqualTo(first);
        assertThat(PRESS.contentSha256(Samples.named("Nordlys\",\"Reiser AS"))).isNotEqualTo(first);
    }
}
