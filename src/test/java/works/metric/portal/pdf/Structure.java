package works.metric.portal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A document as a screen reader goes through it: each piece with what it is, in the order of the structure tree. */
final class Structure {

    /** @param path of tags from the document down, such as {@code L/LI/Lbl} */
    record Piece(String path, String text) {

        @Override
        public String toString() {
            return path + ": " + text;
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> marks = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Structure() {}

    static List<Piece> of(SealedPdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            Structure structure = new Structure();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> texts = new HashMap<>();
                extractor.getMarkedContents().stream()
                        .filter(one -> one.getMCID() >= 0)
                        .forEach(one -> texts.merge(one.getMCID(), text(one), String::concat));
                structure.marks.put(page.getCOSObject(), texts);
            }
            structure.walk(document.getDocumentCatalog().getStructureTreeRoot(), "", null);
            return structure.pieces;
        }
    }

    private void walk(PDStructureNode node, String path, @Nullable COSDictionary page) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDPage elementPage = element.getPage();
                String tag = element.getStructureType();
                walk(
                        element,
                        tag.equals("Document") ? "" : path.isEmpty() ? tag : path + "/" + tag,
                        elementPage == null ? page : elementPage.getCOSObject());
            } else if (kid instanceof Integer mark && page != null) {
                own.append(marks.get(page).getOrDefault(mark, ""));
            } else if (kid instanceof PDMarkedContentReference mark && mark.getPage() != null) {
                own.append(' ').append(marks.get(mark.getPage().getCOSObject()).getOrDefault(mark.getMCID(), ""));
            }
        }
        if (!own.isEmpty()) {
            pieces.add(new Piece(path, own.toString().replace("\u200B", "").strip()));
        }
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        float line = Float.NaN;
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition glyph) {
                if (!Float.isNaN(line)
                        && Math.abs(glyph.getYDirAdj() - line) > 1
                        && !text.toString().endsWith(" ")) {
                    text.append(' ');
                }
                line = glyph.getYDirAdj();
                text.append(glyph.getUnicode());
            }
        }
        return text.toString();
    }
}
