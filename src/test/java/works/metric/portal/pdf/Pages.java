package works.metric.portal.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a finished document as somebody else's software would. */
public final class Pages {

    private static final Path PICTURES = Path.of("target", "screenshots", "pdf");

    private Pages() {}

    public static String text(SealedPdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As one line, so that a sentence is found wherever its lines were broken. */
    public static String flat(SealedPdf pdf) throws IOException {
        return text(pdf).replace("\u200B", "").replaceAll("\\s+", " ");
    }

    public static List<PDFont> fonts(SealedPdf pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name));
                }
            }
        }
        return fonts;
    }

    /** Keeps the file and a picture of its first pages for people to look at. */
    public static void picture(String name, SealedPdf pdf) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf.bytes());
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(pdf.pages(), 12); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, 80);
                ImageIO.write(
                        image,
                        "png",
                        PICTURES.resolve("%s-%02d.png".formatted(name, i + 1)).toFile());
            }
        }
    }
}
