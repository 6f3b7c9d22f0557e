package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import works.metric.portal.texts.Texts;

/** The data processing agreement as a controller gets it. */
class DpaPdfTest {

    private static final PdfPress PRESS = new PdfPress(Samples.TEXTS);

    @AfterAll
    static void stop() {
        PRESS.close();
    }

    @Test
    void draftSaysSo() throws IOException {
        SealedPdf pdf = PRESS.dpa(Samples.draft(Texts.ENGLISH));
        Pages.picture("dpa-draft-en", pdf);
        assertThat(Pages.flat(pdf)).contains("DRAFT – NOT ACCEPTED");
        assertThat(Pages.fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
}
