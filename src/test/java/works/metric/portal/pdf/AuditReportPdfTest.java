package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import works.metric.portal.texts.Texts;

/** The audit report of a period as an auditor gets it. */
class AuditReportPdfTest {

    private static final PdfPress PRESS =
            new PdfPress(Samples.TEXTS, Seals.usual(), new PdfLimits(2, 8, Duration.ofSeconds(60), 500, 10_000));

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    @Test
    void listsEveryEntryUnderItsDay() throws IOException {
        SealedPdf english = PRESS.auditReport(Samples.report(Texts.ENGLISH, 60));
        Pages.picture("audit-report-en", english);
        assertThat(Pages.flat(english))
                .contains("1 November 2026 – 30 November 2026", "All times are in Europe/Oslo")
                .contains("End-user request completed 1,204")
                .contains("Kari Berg", "Privacy lead · 192.0.2.17", "Draft → Active", "(empty) → 4")
                .contains("Under support access: SA-118, ticket 4711, until 14:30")
                .contains("REQ-2026-57", "08:00:00");
        assertThat(Pages.fonts(english)).isNotEmpty().allMatch(PDFont::isEmbedded);

        SealedPdf bokmal = PRESS.auditReport(Samples.report(Texts.BOKMAL, 60));
        Pages.picture("audit-report-nb", bokmal);
        assertThat(Pages.flat(bokmal)).contains("Revisjonsrapport", "1. november 2026", "Under støttetilgang");
    }

    @Test
    void emptyPeriodSaysSo() throws IOException {
        assertThat(Pages.flat(PRESS.auditReport(Samples.report(Texts.ENGLISH, 0))))
                .contains("Nothing was recorded in this period");
    }

    /** Counted in time of the processor, so that a busy machine does not fail it; the deadline itself is wall time. */
    @Test
    void fiveThousandEntriesTakeLessThanTenSeconds() throws Exception {
        Typesetter typesetter = new Typesetter(500);
        AuditReportDocument report = Samples.report(Texts.ENGLISH, 5_000);
        Wording words = new Wording(Samples.TEXTS, Texts.ENGLISH);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        String content = PRESS.contentSha256(report);
        new Inspection(Samples.TEXTS, Texts.ENGLISH, new Glyphs(typesetter.jasper()), 10_000).inspect(report);
        Flow flow = new Flow();
        new AuditReportPages(report, words, flow).write();
        Typesetter.Pages pages =
                typesetter.set(flow, new Frame("t", "a", "s", "h", "", "f", content), words, Texts.ENGLISH);
        byte[] sealed = Seals.usual().on(pages.bytes(), words);
        Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
        System.out.printf(
                "5000 entries: %d pages, %d kB, %d ms%n", pages.count(), sealed.length / 1024, took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(Pages.flat(new SealedPdf(sealed, "", content, pages.count())))
                .contains("REQ-2026-4997");
    }

    @Test
    void refusesMoreThanFiveHundredPages() {
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> PRESS.auditReport(Samples.report(Texts.ENGLISH, 12_000)))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("pdf.refused.pages");
                    assertThat(refused.arguments()).containsExactly(500);
                });
    }
}
