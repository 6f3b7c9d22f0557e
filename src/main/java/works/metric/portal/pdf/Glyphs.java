package works.metric.portal.pdf;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Which characters the embedded fonts can draw. One that none can would vanish from the page without a word. */
final class Glyphs {

    /** The font sets of {@code reports/fonts/fonts.xml} that the template uses; both hold the same faces. */
    private static final String FONT_SET = "Portal Serif";

    private final List<Font> faces;
    /** Points already found drawable: asking every face for every character of a long report takes seconds. */
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    Glyphs(JasperReportsContext jasper) {
        this.faces = FontUtil.getInstance(jasper).getFontSetInfo(FONT_SET, Locale.ROOT, false).getFamilies().stream()
                .map(family -> family.getFontFamily().getNormalFace().getFont())
                .toList();
    }

    /** The first character that could not be drawn, if there is one. */
    OptionalInt firstMissing(String text) {
        return text.codePoints().filter(point -> !draws(point)).findFirst();
    }

    private boolean draws(int point) {
        if (point == '\n' || known.contains(point)) {
            return true;
        }
        boolean drawable = faces.stream().anyMatch(face -> face.canDisplay(point));
        if (drawable) {
            known.add(point);
        }
        return drawable;
    }
}
