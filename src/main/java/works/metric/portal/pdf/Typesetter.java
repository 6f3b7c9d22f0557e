package works.metric.portal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.governors.MaxPagesGovernor;
import net.sf.jasperreports.governors.MaxPagesGovernorException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.repo.RepositoryService;

/**
 * Sets a flow of blocks with the one template we have, and makes a PDF of it. The template's expressions are
 * bare fields and parameters: nothing is compiled to Java, so it works in any jar, and no text can become code.
 */
final class Typesetter {

    private static final String TEMPLATE = "/reports/document.jrxml";
    /** Key of the text field that gets its page number when the number of pages is known. */
    private static final String PAGE_NUMBER = "pageNumber";

    private final JasperReportsContext jasper;
    private final JasperReport template;
    private final int maxPages;

    Typesetter(int maxPages) {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
        context.setProperty(JRPdfExporter.PDF_TAGGER_FACTORY_PROPERTY, StructureTagsFactory.class.getName());
        context.setProperty(MaxPagesGovernor.PROPERTY_MAX_PAGES_ENABLED, "true");
        context.setProperty(MaxPagesGovernor.PROPERTY_MAX_PAGES, String.valueOf(maxPages));
        List<RepositoryService> sources =
                new ArrayList<>(DefaultJasperReportsContext.getInstance().getExtensions(RepositoryService.class));
        sources.add(0, new ScreenColours());
        context.setExtensions(RepositoryService.class, sources);
        this.jasper = context;
        this.maxPages = maxPages;
        this.template = compiled();
    }

    record Pages(byte[] bytes, int count) {}

    JasperReportsContext jasper() {
        return jasper;
    }

    JasperReport template() {
        return template;
    }

    /** @throws PdfRefused when there are more pages than allowed */
    Pages set(Flow flow, Frame frame, Wording words, Locale language) throws JRException {
        JasperPrint print = filled(flow, frame, language);
        number(print, words);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(jasper);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(fileSettings(frame, language));
        exporter.exportReport();
        return new Pages(bytes.toByteArray(), print.getPages().size());
    }

    private JasperPrint filled(Flow flow, Frame frame, Locale language) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, language);
        parameters.put("head", frame.head());
        parameters.put("mark", frame.mark());
        parameters.put("foot", frame.foot());
        parameters.put("fingerprint", frame.fingerprint());
        try {
            return JasperFillManager.getInstance(jasper).fill(template, parameters, flow.rows());
        } catch (MaxPagesGovernorException tooMany) {
            throw new PdfRefused("pdf.refused.pages", maxPages);
        }
    }

    private static void number(JasperPrint print, Wording words) {
        List<JRPrintPage> pages = print.getPages();
        for (int i = 0; i < pages.size(); i++) {
            for (JRPrintElement element : pages.get(i).getElements()) {
                if (element instanceof JRTemplatePrintText text && PAGE_NUMBER.equals(element.getKey())) {
                    text.setText(words.say("frame.page", i + 1, pages.size()));
                    text.setTextTruncateIndex(null);
                    text.setLineBreakOffsets(null);
                }
            }
        }
    }

    private static SimplePdfExporterConfiguration fileSettings(Frame frame, Locale language) {
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(frame.title());
        settings.setMetadataAuthor(frame.author());
        settings.setMetadataSubject(frame.subject());
        settings.setDisplayMetadataTitle(true);
        settings.setCompressed(true);
        settings.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        settings.setTagged(true);
        settings.setTagLanguage(language.toLanguageTag());
        settings.setIccProfilePath(ScreenColours.LOCATION);
        settings.setEmbedIccProfile(true);
        return settings;
    }

    private JasperReport compiled() {
        try (InputStream source = Typesetter.class.getResourceAsStream(TEMPLATE)) {
            if (source == null) {
                throw new IllegalStateException("Missing " + TEMPLATE);
            }
            return JasperCompileManager.getInstance(jasper).compile(source);
        } catch (IOException | JRException broken) {
            throw new IllegalStateException("The template " + TEMPLATE + " does not compile", broken);
        }
    }
}
