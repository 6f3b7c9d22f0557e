package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.texts.Texts;

/** The addendum on paper, the countersigned agreement, and the text as of an instant. */
class AddendumPdfTest {

    private static final PdfPress PRESS =
            new PdfPress(Samples.TEXTS, Seals.usual(), new PdfLimits(1, 1, Duration.ofSeconds(60), 500, 10_000));
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    @AfterAll
    static void close() {
        PRESS.close();
    }

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void addendumSaysWhatIsNewWhatHasEndedAndWhichWordsDiffer(Locale language) throws Exception {
        Instruction before = Samples.accepted(language).instructions().getFirst();
        Instruction after = new Instruction(
                before.number(),
                before.title(),
                before.version() + 1,
                LocalDate.of(2026, 11, 24),
                before.purpose(),
                before.nature(),
                before.dataCategories() + ", " + (Texts.ENGLISH.equals(language) ? "revenue" : "omsetning"),
                before.sensitiveData(),
                before.subjectCategories(),
                before.retention(),
                before.text());
        EngagedSubprocessor engaged = Samples.accepted(language).subprocessors().getFirst();

        SealedPdf pdf = PRESS.addendum(new AddendumDocument(
                language,
                Samples.OSLO,
                3,
                "2",
                LocalDate.of(2026, 11, 1),
                "ab".repeat(32),
                "MetricWorks AS",
                "Nordlys Reiser AS",
                AT,
                AT.plusSeconds(5),
                List.of(new Change<>(before, after), new Change<>(null, before)),
                List.of(new Change<>(engaged, null)),
                null));

        String text = Pages.flat(pdf);
        assertThat(text)
                .contains("[+, " + (Texts.ENGLISH.equals(language) ? "revenue" : "omsetning") + "+]")
                .contains("ab".repeat(32))
                .contains(engaged.name())
                .contains(Texts.ENGLISH.equals(language) ? "Ended" : "Opphørt")
                .contains(Texts.ENGLISH.equals(language) ? "New" : "Ny");
        assertThat(Archive.faults(pdf.bytes())).as("PDF/A-2a and PDF/UA-1").isEmpty();
        assertThat(PdfSig.of(pdf.bytes())).contains("Signature is Valid.", "Total document signed");
        Pages.picture("addendum-" + language, pdf);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void countersignedAndConsolidatedHaveBothSignatures(Locale language) throws Exception {
        Countersignature signed = new Countersignature("Henrik Dahl", "Head of Privacy", AT, "cd".repeat(32));
        DpaDocument agreement = Samples.accepted(language);

        SealedPdf countersigned = PRESS.countersigned(new CountersignedDpa(agreement, signed));
        ConsolidatedDpa consolidated = new ConsolidatedDpa(
                agreement, signed, AT, List.of(new ConsolidatedDpa.Addendum(1, AT.minusSeconds(60))));
        SealedPdf asOf = PRESS.consolidated(consolidated);

        for (SealedPdf pdf : List.of(countersigned, asOf)) {
            assertThat(Pages.flat(pdf)).contains("Kari Berg", "cd".repeat(32));
            assertThat(Archive.faults(pdf.bytes())).as("PDF/A-2a and PDF/UA-1").isEmpty();
            assertThat(PdfSig.of(pdf.bytes())).contains("Signature is Valid.", "Total document signed");
        }
        assertThat(Pages.flat(asOf)).contains(Texts.ENGLISH.equals(language) ? "Addendum 1" : "Tillegg 1");
        assertThat(countersigned.contentSha256()).isNotEqualTo(PRESS.contentSha256(agreement));
        Pages.picture("countersigned-" + language, countersigned);
        Pages.picture("consolidated-" + language, asOf);
    }

    @Test
    void screenReadsTheSameWordsAsThePaper() throws Exception {
        ConsolidatedDpa consolidated = new ConsolidatedDpa(Samples.accepted(Texts.ENGLISH), null, AT, List.of());
        String paper = Pages.flat(PRESS.consolidated(consolidated));

        List<Passage> screen = PRESS.read(consolidated);

        assertThat(screen).hasSizeGreaterThan(80);
        for (Passage passage : screen) {
            for (String words : new String[] {passage.title(), passage.text()}) {
                if (words != null && words.length() < 60 && !words.contains("\n")) {
                    assertThat(paper)
                            .contains(words.replace("\u200B", "")
                                    .replaceAll("\\s+", " ")
                                    .strip());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, a b c",
        "a b c, a x c, a [−b−][+x+] c",
        "a, a b, a[+ b+]",
        "a b, a, a[− b−]",
        "one, two, [−one−][+two+]"
    })
    void differenceIsMarkedWithoutColour(String before, String after, String expected) {
        assertThat(AddendumPages.marked(before, after)).isEqualTo(expected);
    }
}
