package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.texts.Texts;

/** Affiliates in Annex I and in the addendum, on paper and on the screen (Clause 5). */
class DockingPdfTest {

    private static final PdfPress PRESS =
            new PdfPress(Samples.TEXTS, Seals.usual(), new PdfLimits(1, 1, Duration.ofSeconds(60), 500, 10_000));
    private static final Affiliate MISTRAL = Samples.affiliate("Mistral Games ApS", "com.mistral.race", "id123456789");
    private static final Affiliate LEVANTE = Samples.affiliate("Levante Apps SL");

    @AfterAll
    static void close() {
        PRESS.close();
    }

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void annexOneListsEachAffiliateWithItsAccessionAndBothSignatures(Locale language) throws Exception {
        DpaDocument dpa = Samples.docked(Samples.accepted(language), List.of(MISTRAL, LEVANTE));

        SealedPdf pdf = PRESS.dpa(dpa);

        boolean english = Texts.ENGLISH.equals(language);
        String text = Pages.flat(pdf);
        assertThat(text)
                .contains("Mistral Games ApS", "DK 12 34 56 78", "com.mistral.race", "id123456789", "Levante Apps SL")
                .contains(english ? "All apps that the agreement covers" : "Alle apper som avtalen omfatter")
                .contains("Kari Berg, CEO", "Jonas Lie, Managing Director", "192.0.2.17")
                .contains(english ? "24 November 2026, 11:00" : "24. november 2026 kl. 11:00")
                .contains(english ? "It has none from the time before." : "Selskapet har ingen fra tiden før.");
        assertThat(text.indexOf("Mistral Games ApS"))
                .as("after the controller, before the processor's signature")
                .isBetween(text.indexOf("Nordlys Reiser AS"), text.lastIndexOf("Jonas Lie"));
        assertThat(Archive.faults(pdf.bytes())).as("PDF/A-2a and PDF/UA-1").isEmpty();
        assertThat(PdfSig.of(pdf.bytes())).contains("Signature is Valid.", "Total document signed");
        Pages.picture("docking-annex-" + language, pdf);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void addendumSaysWhoHasAccededAndWhoHasLeft(Locale language) throws Exception {
        SealedPdf pdf =
                PRESS.addendum(addendum(language, List.of(new Change<>(null, MISTRAL), new Change<>(LEVANTE, null))));

        boolean english = Texts.ENGLISH.equals(language);
        assertThat(Pages.flat(pdf))
                .contains(english ? "The parties" : "Partene")
                .contains("Mistral Games ApS", "Levante Apps SL")
                .contains(english ? "New" : "Ny", english ? "Ended" : "Opphørt")
                .doesNotContain(english ? "Sub-processors" : "Underdatabehandlere");
        assertThat(Archive.faults(pdf.bytes())).as("PDF/A-2a and PDF/UA-1").isEmpty();
        assertThat(PdfSig.of(pdf.bytes())).contains("Signature is Valid.", "Total document signed");
        Pages.picture("docking-addendum-" + language, pdf);
    }

    @Test
    void documentWithoutAffiliatesKeepsTheFingerprintItWasAcceptedWith() {
        DpaDocument plain = Samples.docked(Samples.accepted(Texts.ENGLISH), List.of());
        assertThat(plain.affiliates()).isNull();
        assertThat(plain.acceded()).isEmpty();
        assertThat(CanonicalText.of(plain)).doesNotContain("affiliates");
        assertThat(PRESS.contentSha256(Samples.docked(plain, List.of(MISTRAL))))
                .isNotEqualTo(PRESS.contentSha256(plain));
        assertThat(CanonicalText.of(addendum(Texts.ENGLISH, List.of()))).doesNotContain("affiliates");
    }

    @Test
    void affiliateWithALetterThatNoFontHasIsRefusedByItsField() {
        Affiliate cuneiform = Samples.affiliate("\uD808\uDC00 ApS");
        DpaDocument dpa = Samples.docked(Samples.accepted(Texts.ENGLISH), List.of(MISTRAL, cuneiform));
        assertThatThrownBy(() -> PRESS.dpa(dpa))
                .isInstanceOfSatisfying(PdfRefused.class, refused -> assertThat(String.valueOf(refused.arguments()[0]))
                        .contains("Affiliates, no. 2", "Legal name"));
    }

    private static AddendumDocument addendum(Locale language, List<Change<Affiliate>> affiliates) {
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        return new AddendumDocument(
                language,
                Samples.OSLO,
                1,
                "3",
                LocalDate.of(2026, 11, 1),
                "ab".repeat(32),
                "MetricWorks AS",
                "Nordlys Reiser AS",
                at,
                at.plusSeconds(5),
                List.of(),
                List.of(),
                affiliates);
    }
}
