package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import works.metric.portal.texts.Texts;

/** What somebody may write into a field, and what comes of it: a readable document or a clear refusal, soon. */
@Timeout(60)
class HostileTextTest {

    /** The usual limits, but three times the deadline: the machine that runs the tests has other work too. */
    private static final PdfPress PRESS =
            new PdfPress(Samples.TEXTS, Seals.usual(), new PdfLimits(2, 8, Duration.ofSeconds(30), 500, 10_000));

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    @Test
    void nameOfThreeHundredCharactersIsPrintedWhole() throws IOException {
        String name = "Nordlys Reiser og Opplevelser i Tromsø ".repeat(7) + "med et svært langt navn AS";
        SealedPdf pdf = PRESS.dpa(Samples.named(name));
        Pages.picture("hostile-long-name", pdf);
        assertThat(Pages.flat(pdf)).contains(name);

        String word = "Ø".repeat(300);
        SealedPdf unbroken = PRESS.dpa(Samples.named(word));
        Pages.picture("hostile-long-word", unbroken);
        assertThat(Pages.flat(unbroken).replace(" ", "")).contains(word);
    }

    @Test
    void writingOfTheWorldIsDrawnWithEmbeddedFonts() throws Exception {
        SealedPdf pdf = PRESS.dpa(Samples.instructing("""
                Norsk: blåbærsyltetøy på Æsøy, ÆØÅ. Polski: Zażółć gęślą jaźń. Tiếng Việt: đường phố.
                Ελληνικά: Η επεξεργασία δεδομένων.
                Русский: Обработка персональных данных. Українська: їжак ґанок.
                العربية: معالجة البيانات الشخصية وفقًا للتعليمات الموثقة 2026.
                עברית: עיבוד נתונים אישיים.
                日本語：個人データの処理は、書面による指示に基づく。カタカナ・ひらがな。
                简体中文：个人数据的处理。繁體中文：個人資料的處理。
                한국어: 개인정보 처리 지침.
                Հայերեն, ქართული, ✓ ☐ ⚠ → ≤ 5 € “quoted” – done…"""));
        Pages.picture("hostile-scripts", pdf);
        assertThat(Archive.faults(pdf.bytes())).isEmpty();
        assertThat(Pages.flat(pdf))
                .contains("Zażółć gęślą jaźń", "Η επεξεργασία δεδομένων", "Обработка персональных данных")
                .contains("個人データの処理は", "个人数据的处理", "개인정보 처리 지침");
        assertThat(Pages.fonts(pdf)).allMatch(PDFont::isEmbedded);
        assertThat(Pages.fonts(pdf)).extracting(PDFont::getName).anyMatch(name -> name.contains("Naskh"));
    }

    @Test
    void markupAndExpressionsStayText() throws IOException {
        String text =
                "<b>bold</b> <style size='90'>x</style> ${x} $F{text} $P{REPORT_CONNECTION} #{1+1} {0} '' &amp; %s";
        SealedPdf pdf = PRESS.dpa(Samples.instructing(text));
        assertThat(Pages.flat(pdf)).contains(text);
        assertThat(Pages.flat(PRESS.dpa(Samples.named("<b>N</b> ${x} {0} 'A'"))))
                .contains("<b>N</b> ${x} {0} 'A' is the controller");
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() throws IOException {
        SealedPdf pdf = PRESS.dpa(Samples.instructing(
                "a\u0000b \u001B[31mred \u0085 \u202Egnp.exe \u2066x\u2069 \uD800 lone \uDC00 \u200Bz \uFEFF"));
        Pages.picture("hostile-hidden", pdf);
        assertThat(Pages.flat(pdf))
                .contains("a\\u0000b \\u001B[31mred \\u0085 \\u202Egnp.exe \\u2066x\\u2069")
                .contains("\\uD800 lone \\uDC00 \\u200Bz \\uFEFF");
        assertThat(Pages.text(pdf)).doesNotContain("\u202E", "\u0000", "\u001B");
    }

    @Test
    void tooLongFieldIsRefusedByName() {
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> PRESS.dpa(Samples.instructing("x".repeat(200_000))))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("pdf.refused.long");
                    assertThat(Samples.TEXTS.get(Texts.ENGLISH, refused.key(), refused.arguments()))
                            .startsWith("Processing instructions, no. 1 › Text has 200,000 characters");
                });
    }

    @Test
    void longestWordThatIsAllowedIsQuick() throws IOException {
        for (String letter : List.of("W", "界", "م", "\n", " ", "e\u0301")) {
            long start = System.nanoTime();
            SealedPdf pdf = PRESS.dpa(Samples.instructing(letter.repeat(10_000 / letter.length())));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("10,000 x %s: %d ms%n", VisibleText.of(letter).trim(), took.toMillis());
            assertThat(pdf.pages()).isGreaterThan(5);
        }
    }

    @Test
    void fieldThatGrowsTooLongWhenWrittenOutIsRefused() {
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> PRESS.dpa(Samples.instructing("\u202E".repeat(10_000))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("pdf.refused.long"));
    }

    @Test
    void characterThatNoFontDrawsIsRefusedByFieldAndName() {
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> PRESS.dpa(Samples.named("Party 🎉 AS")))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("pdf.refused.glyph");
                    assertThat(refused.arguments())
                            .containsExactly("Controller › Legal name", "🎉", "U+1F389", "PARTY POPPER");
                });
    }

    @Test
    void lateDocumentIsRefusedAndItsThreadStops() throws InterruptedException {
        Typesetter typesetter = new Typesetter(100_000);
        Flow endless = endless();
        Wording words = new Wording(Samples.TEXTS, Texts.ENGLISH);
        AtomicBoolean finished = new AtomicBoolean();
        try (PdfQueue queue = new PdfQueue(new PdfLimits(1, 1, Duration.ofMillis(300), 500, 10_000))) {
            assertThatExceptionOfType(PdfRefused.class)
                    .isThrownBy(() -> queue.make(() -> {
                        typesetter.set(endless, new Frame("", "", "", "", "", "", ""), words, Texts.ENGLISH);
                        finished.set(true);
                        return "";
                    }))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("pdf.refused.late"));
            for (int i = 0; i < 200 && queue.running() > 0; i++) {
                Thread.sleep(100);
            }
            assertThat(queue.running()).isZero();
            assertThat(finished).isFalse();
        }
    }

    private static Flow endless() {
        Flow flow = new Flow();
        for (int i = 0; i < 30_000; i++) {
            flow.add(Block.clause("1", "word ".repeat(100)));
        }
        return flow;
    }

    @Test
    @Timeout(120)
    void twentyHostileReportsAtOnceEndWithoutHarm() throws Exception {
        String[] texts = {"W".repeat(10_000), "界".repeat(10_000), "\n".repeat(10_000), "x".repeat(200_000)};
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                DpaDocument dpa = Samples.instructing(texts[i % texts.length]);
                answers.add(callers.submit(() -> answer(dpa)));
            }
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> answer : answers) {
            outcomes.add(answer.get());
        }
        System.out.println("20 at once: " + outcomes);
        assertThat(outcomes)
                .contains("made")
                .allMatch(outcome -> outcome.equals("made") || outcome.startsWith("pdf.refused."));
        assertThat(answer(Samples.draft(Texts.ENGLISH))).isEqualTo("made");
    }

    private static String answer(DpaDocument dpa) {
        try {
            PRESS.dpa(dpa);
            return "made";
        } catch (PdfRefused refused) {
            return refused.key();
        }
    }
}
