package works.metric.portal.pdf;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file by the level that the file says of itself. */
public final class DeclaredArchive {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private DeclaredArchive() {}

    /** @param level such as "2u" */
    public record Verdict(String level, boolean conforms) {}

    /** A file that cannot even be read declares nothing and does not conform. */
    public static Verdict of(byte[] pdf) {
        try (PDFAParser file = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            PDFAFlavour declared = file.getFlavour();
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(declared, 1, false, false, false)
                    .validate(file);
            return new Verdict(declared.getId(), declared != PDFAFlavour.NO_FLAVOUR && result.isCompliant());
        } catch (Exception unreadable) {
            return new Verdict("", false);
        }
    }
}
