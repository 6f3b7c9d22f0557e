package works.metric.portal.pdf;

import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/** By which the report engine, which knows it by name, gets the tags of one document. */
public final class StructureTagsFactory implements PdfTaggerFactory {

    @Override
    public PdfTagger createTagger(JRPdfExporter exporter) {
        return new StructureTags();
    }
}
