package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import works.metric.portal.pdf.DeletionCertificateDocument.Choice;
import works.metric.portal.pdf.DeletionCertificateDocument.Place;
import works.metric.portal.pdf.DeletionCertificateDocument.Result;
import works.metric.portal.pdf.DeletionCertificateDocument.Step;
import works.metric.portal.pdf.RegisterDocument.Engaged;
import works.metric.portal.pdf.RegisterDocument.Fact;
import works.metric.portal.pdf.Structure.Piece;
import works.metric.portal.texts.Texts;

/** A document as somebody hears it who does not see it. */
class StructureTest {

    private static final PdfPress PRESS = new PdfPress(Samples.TEXTS, Seals.usual());
    private static final Instant AT = Instant.parse("2026-11-24T09:12:44Z");

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    private static List<Arguments> documents() {
        return Texts.LANGUAGES.stream()
                .flatMap(language -> kinds(language).entrySet().stream()
                        .map(kind -> Arguments.of(kind.getKey(), language, kind.getValue())))
                .toList();
    }

    private static Map<String, Supplier<SealedPdf>> kinds(Locale language) {
        return Map.of(
                "draft", () -> PRESS.dpa(Samples.draft(language)),
                "agreement", () -> PRESS.dpa(Samples.accepted(language)),
                "report", () -> PRESS.auditReport(Samples.report(language, 60)),
                "register", () -> PRESS.register(register(language)),
                "certificate", () -> PRESS.deletionCertificate(certificate(language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("documents")
    void everyDocumentCanBeHeard(String kind, Locale language, Supplier<SealedPdf> document) throws Exception {
        SealedPdf pdf = document.get();

        assertThat(Archive.faults(pdf.bytes())).as(kind).isEmpty();
        List<Piece> pieces = Structure.of(pdf);
        assertThat(levels(pieces)).startsWith(1);
        assertThat(steps(levels(pieces))).allMatch(step -> step <= 1, "skips no level");
        assertThat(pieces.getFirst().path()).isEqualTo("H1");
        try (PDDocument file = Loader.loadPDF(pdf.bytes())) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language.toLanguageTag());
        }
    }

    @Test
    void headingsHaveTheirRankAndValuesFollowTheirNames() throws IOException {
        List<Piece> pieces = Structure.of(PRESS.dpa(Samples.accepted(Texts.ENGLISH)));

        assertThat(pieces)
                .contains(
                        new Piece("H1", "Data Processing Agreement"),
                        new Piece("H2", "1 Parties and terms"),
                        new Piece("H2", "Annex I The parties"),
                        new Piece("H3", "Nordlys Reiser AS"))
                .containsSubsequence(
                        new Piece("H3", "Campaign Monitor Pty Ltd"),
                        new Piece("L/LI/Lbl", "Country"),
                        new Piece("L/LI/LBody/P", "Australia"));
    }

    /** The two columns of the first page one after the other, and not line by line over both. */
    @Test
    void columnsAreHeardOneAfterTheOther() throws IOException {
        assertThat(Structure.of(PRESS.dpa(Samples.accepted(Texts.ENGLISH))))
                .containsSubsequence(
                        new Piece("P", "Controller"),
                        new Piece("P", "Nordlys Reiser AS"),
                        new Piece("P", "Processor"),
                        new Piece("P", "MetricWorks AS"));
    }

    @Test
    void nothingIsLeftOutAndWhatStandsAroundEachPageIsNotContent() throws IOException {
        SealedPdf pdf = PRESS.auditReport(Samples.report(Texts.ENGLISH, 60));
        String heard = Structure.of(pdf).stream().map(Piece::text).collect(Collectors.joining(" "));
        String seen = Pages.flat(pdf);

        assertThat(heard).doesNotContain("Page 1 of", pdf.contentSha256());
        assertThat(seen).contains("Page 1 of", pdf.contentSha256());
        List<String> words = words(seen);
        List<String> spoken = words(heard);
        assertThat(spoken).isNotEmpty();
        int frames = pdf.pages();
        Map<String, Long> missing = words.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        spoken.forEach(word -> missing.merge(word, -1L, Long::sum));
        assertThat(missing)
                .as("more often on paper than once a page")
                .allSatisfy((word, count) -> assertThat(count).as(word).isBetween(0L, (long) frames * 2));
    }

    @Test
    void paragraphThatGoesOverPagesIsOne() throws IOException {
        String text = IntStream.range(0, 900).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        List<Piece> pieces = Structure.of(PRESS.dpa(Samples.instructing(text)));

        assertThat(pieces.stream().filter(piece -> piece.text().contains("word4 ")))
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).contains("word0 ", "word450 ", "word899"));
        assertThat(pieces)
                .filteredOn(piece -> piece.text().matches("(?s).*\\bword\\d.*"))
                .hasSize(1);
    }

    /** veraPDF itself, asked for a file that breaks what it says of itself: a check that finds nothing here proves nothing. */
    @Test
    void brokenStructureIsFound() throws Exception {
        byte[] pdf = PRESS.dpa(Samples.draft(Texts.ENGLISH)).bytes();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            file.getDocumentCatalog().setStructureTreeRoot(null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            assertThat(Archive.faults(bytes.toByteArray()))
                    .anyMatch(fault -> fault.startsWith("2a"))
                    .anyMatch(fault -> fault.startsWith("ua1"));
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("pdfuaid");
    }

    private static List<Integer> levels(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.path().matches("H[1-6]"))
                .map(piece -> Integer.parseInt(piece.path().substring(1)))
                .toList();
    }

    private static Stream<Integer> steps(List<Integer> levels) {
        return IntStream.range(1, levels.size()).mapToObj(i -> levels.get(i) - levels.get(i - 1));
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static RegisterDocument register(Locale language) {
        return new RegisterDocument(
                language,
                "MetricWorks AS",
                "Nordlys Reiser AS",
                LocalDate.of(2026, 11, 24),
                "Sub-processors",
                "As of 24 November 2026",
                "None",
                List.of(new Engaged("USA", "Intercom, Inc.", List.of(new Fact("Service", "Support chat")))));
    }

    private static DeletionCertificateDocument certificate(Locale language) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new DeletionCertificateDocument(
                language,
                Samples.OSLO,
                "MetricWorks AS",
                "Nordlys Reiser AS",
                "888 888 888",
                "REF-1",
                day.minusDays(60),
                day.minusDays(30),
                Choice.DELETE,
                List.of(new Step(
                        Place.SYSTEM,
                        "Event store",
                        Result.DELETED,
                        day,
                        "Every partition",
                        null,
                        null,
                        null,
                        null,
                        "Kari Nilsen")),
                "Henrik Dahl",
                "Privacy officer",
                AT);
    }
}
