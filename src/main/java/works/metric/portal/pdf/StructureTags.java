package works.metric.portal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;

/**
 * Says what each text of a page is, for screen readers: headings by their rank, rows of a label and what it labels as a list, all
 * else a paragraph; what stands around each page is no content (ISO 32000-1, 14.8). The report engine leaves that to whoever
 * extends it.
 *
 * <p>The template says it with the engine's own properties: a heading or {@code lbl}, {@code lbody}. The rank of a heading is
 * where it stands in the template; its level is counted, so that none is skipped whatever ranks a document uses. What may go
 * over the end of a page also bears {@code row}.
 */
final class StructureTags implements PdfTagger {

    private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";
    private static final int LOWEST_RANK = 4;
    /** Of a heading in two elements, such as a number and its title. */
    private static final String SECOND_HALF = "end";

    private final Deque<Integer> ranks = new ArrayDeque<>();
    private @Nullable String language;
    private @Nullable PdfStructure structure;
    private @Nullable PdfStructureEntry document;
    private @Nullable PdfStructureEntry list;
    private @Nullable PdfStructureEntry item;
    private @Nullable PdfStructureEntry body;
    /** The tag of the text that is being drawn, or was drawn last. */
    private @Nullable PdfStructureEntry tag;

    private @Nullable JRPrintText drawn;
    private boolean opened;

    @Override
    public void setLanguage(String tagLanguage) {
        language = tagLanguage;
    }

    @Override
    public void setPdfProducer(PdfProducer producer) {
        structure = producer.getPdfStructure();
    }

    @Override
    public void init() {
        document = structure().createDocumentTag(language);
    }

    @Override
    public void startText(JRPrintText text) {
        if (isFrame(text)) {
            structure().beginArtifact();
            return;
        }
        if (tag != null && drawn != null && isSame(drawn, text)) {
            structure().beginTag(tag, null);
        } else {
            tag = begin(text);
        }
        opened = true;
        drawn = text;
    }

    /** What a reader hears is what is drawn; nothing is spelled otherwise. */
    @Override
    public void startText(JRPrintText text, String actualText) {
        startText(text);
    }

    @Override
    public void endText() {
        if (opened) {
            structure().endTag();
            opened = false;
        } else {
            structure().endArtifact();
        }
    }

    private PdfStructureEntry begin(JRPrintText text) {
        int rank = rank(text);
        if (rank > 0) {
            return heading(rank, text);
        }
        if (has(text, "lbl")) {
            item = structure().createTag(list(), "LI");
            body = null;
            return structure().beginTag(item, "Lbl");
        }
        if (has(text, "lbody")) {
            return structure().beginTag(body(), "P");
        }
        closeList();
        return structure().beginTag(document(), "P");
    }

    private PdfStructureEntry heading(int rank, JRPrintText text) {
        boolean second = SECOND_HALF.equals(text.getPropertiesMap().getProperty(TAG + "h" + rank));
        if (second && tag != null && list == null && isHalfOf(rank)) {
            structure().beginTag(tag, null);
            return tag;
        }
        closeList();
        while (!ranks.isEmpty() && ranks.peek() >= rank) {
            ranks.pop();
        }
        ranks.push(rank);
        return structure().beginTag(document(), "H" + ranks.size());
    }

    private boolean isHalfOf(int rank) {
        return drawn != null && rank(drawn) == rank;
    }

    private PdfStructureEntry list() {
        if (list == null) {
            list = structure().createTag(document(), "L");
        }
        return list;
    }

    private PdfStructureEntry body() {
        if (item == null) {
            item = structure().createTag(list(), "LI");
        }
        if (body == null) {
            body = structure().createTag(item, "LBody");
        }
        return body;
    }

    private void closeList() {
        list = null;
        item = null;
        body = null;
    }

    private static int rank(JRPrintText text) {
        for (int rank = 1; rank <= LOWEST_RANK; rank++) {
            if (has(text, "h" + rank)) {
                return rank;
            }
        }
        return 0;
    }

    /** A text of several paragraphs is drawn one by one, and what goes over the end of a page is an element on each. */
    private static boolean isSame(JRPrintText before, JRPrintText text) {
        String row = text.hasProperties() ? text.getPropertiesMap().getProperty(TAG + "row") : null;
        return before == text
                || (row != null && row.equals(before.getPropertiesMap().getProperty(TAG + "row")));
    }

    private static boolean has(JRPrintText text, String what) {
        return text.hasProperties() && text.getPropertiesMap().getProperty(TAG + what) != null;
    }

    private static boolean isFrame(JRPrintText text) {
        BandTypeEnum band = text.getOrigin() == null ? null : text.getOrigin().getBandType();
        return band == BandTypeEnum.PAGE_HEADER || band == BandTypeEnum.PAGE_FOOTER;
    }

    private PdfStructure structure() {
        return Objects.requireNonNull(structure);
    }

    private PdfStructureEntry document() {
        return Objects.requireNonNull(document);
    }

    @Override
    public void beginArtifact() {
        structure().beginArtifact();
    }

    @Override
    public void endArtifact() {
        structure().endArtifact();
    }

    @Override
    public void startPage() {}

    @Override
    public void endPage() {}

    @Override
    public void startElement(JRPrintElement element) {}

    @Override
    public void endElement(JRPrintElement element) {}

    /** Our template has no pictures. */
    @Override
    public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
        structure().beginArtifact();
    }

    @Override
    public void endImage() {
        structure().endArtifact();
    }

    @Override
    public boolean isFirstLinkParagraph() {
        return true;
    }

    @Override
    public @Nullable PdfStructureEntry getCurrentLinkTag() {
        return null;
    }

    @Override
    public @Nullable StyledTextListWriter getListWriter() {
        return null;
    }
}
