package works.metric.portal.pdf;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import works.metric.portal.journeys.Chromium;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.texts.Texts;

/**
 * Pages a second of the agreement: through the press, through the press without its seal, by nothing but filling and
 * exporting the same report, and by a browser that prints the same words. All in one run, by turns, one thread.
 */
public final class PressBench {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 9;
    private static final int EACH = 8;
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private PressBench() {}

    public static void run(Path folder) throws Exception {
        DpaDocument agreement = Samples.accepted(Texts.ENGLISH);
        Map<String, String> settings = DocumentKeystore.settings(folder);
        SealProperties key = new SealProperties(
                Path.of(settings.get("portal.seal.keystore")), settings.get("portal.seal.keystore-password"));
        PdfLimits limits = new PdfLimits(1, 1, Duration.ofSeconds(60), 500, 10_000);
        PdfPress press = new PdfPress(Samples.TEXTS, new DocumentSeal(key, Clock.systemUTC()), limits);
        PdfPress unsealed = new PdfPress(
                Samples.TEXTS,
                new DocumentSeal(key, Clock.systemUTC()) {
                    @Override
                    byte[] on(byte[] pdf, Wording words) {
                        return pdf;
                    }
                },
                limits);
        Bare bare = new Bare(agreement);
        int pages = press.dpa(agreement).pages();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.browser().newPage();
            String html = html(press.read(new ConsolidatedDpa(agreement, null, AT, List.of())));
            Map<String, Callable<byte[]>> ways = new LinkedHashMap<>();
            ways.put("press, sealed", () -> press.dpa(agreement).bytes());
            ways.put("press, no seal", () -> unsealed.dpa(agreement).bytes());
            ways.put("bare fill and export", bare::print);
            ways.put("headless Chromium", () -> {
                page.setContent(html);
                return page.pdf(new Page.PdfOptions().setFormat("A4"));
            });
            measure(ways, pages);
        } finally {
            press.close();
            unsealed.close();
        }
    }

    private static void measure(Map<String, Callable<byte[]>> ways, int pages) throws Exception {
        for (Callable<byte[]> way : ways.values()) {
            for (int i = 0; i < WARM_UP; i++) {
                way.call();
            }
        }
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<byte[]>> way : ways.entrySet()) {
                long before = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    way.getValue().call();
                }
                millis.computeIfAbsent(way.getKey(), name -> new double[ROUNDS])[round] =
                        (System.nanoTime() - before) / 1e6 / EACH;
            }
        }
        System.out.printf(
                Locale.ROOT, "The agreement, %d pages; medians of %d rounds of %d documents%n", pages, ROUNDS, EACH);
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, double[]> way : millis.entrySet()) {
            double median = median(way.getValue());
            medians.put(way.getKey(), median);
            int own = count(ways.get(way.getKey()).call());
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8.1f ms a document %8.1f pages a second (%d pages)%n",
                    way.getKey(),
                    median,
                    own * 1_000 / median,
                    own);
        }
        ratio("press, sealed / bare", medians.get("bare fill and export") / medians.get("press, sealed"), 0.8);
        ratio("press, no seal / bare", medians.get("bare fill and export") / medians.get("press, no seal"), 0.8);
        ratio(
                "press, sealed / Chromium, documents",
                medians.get("headless Chromium") / medians.get("press, sealed"),
                5);
    }

    private static void ratio(String name, double ratio, double goal) {
        System.out.printf(Locale.ROOT, "%-36s %6.2f (goal %.1f)%n", name, ratio, goal);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int count(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String html(List<Passage> passages) {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><body style='font:11pt serif'>");
        String heading = "";
        for (Passage passage : passages) {
            String now = passage.part() + " " + passage.section() + " " + passage.card();
            if (!now.equals(heading)) {
                heading = now;
                html.append("<h2>").append(escape(now)).append("</h2>");
            }
            html.append("<div style='display:grid;grid-template-columns:9rem 1fr'><span>")
                    .append(escape(passage.label()))
                    .append("</span><p style='white-space:pre-line'><b>")
                    .append(escape(passage.title()))
                    .append("</b> ")
                    .append(escape(passage.text()))
                    .append("</p></div>");
        }
        return html.toString();
    }

    private static String escape(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text);
    }

    /** The same template and the same rows, and nothing around them: no look at the text, no page numbers, no seal. */
    private static final class Bare {

        private final Typesetter typesetter = new Typesetter(500);
        private final Flow flow = new Flow();
        private final Map<String, Object> parameters = new HashMap<>();

        Bare(DpaDocument agreement) {
            Wording words = new Wording(Samples.TEXTS, agreement.language());
            new DpaClauses(agreement, words, flow).write();
            new DpaAnnexes(agreement, words, flow).write();
            parameters.put(JRParameter.REPORT_LOCALE, agreement.language());
            parameters.put("head", "Data Processing Agreement");
            parameters.put("mark", "");
            parameters.put("foot", "MetricWorks AS");
            parameters.put("fingerprint", "SHA-256");
        }

        byte[] print() throws JRException {
            JasperPrint print = JasperFillManager.getInstance(typesetter.jasper())
                    .fill(typesetter.template(), new HashMap<>(parameters), flow.rows());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter(typesetter.jasper());
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
            settings.setCompressed(true);
            settings.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
            settings.setTagged(true);
            settings.setTagLanguage("en");
            settings.setIccProfilePath(ScreenColours.LOCATION);
            settings.setEmbedIccProfile(true);
            settings.setMetadataTitle("Data Processing Agreement");
            exporter.setConfiguration(settings);
            exporter.exportReport();
            return bytes.toByteArray();
        }
    }
}
