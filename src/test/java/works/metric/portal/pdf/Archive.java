package works.metric.portal.pdf;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file that is to be archived. */
public final class Archive {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archive() {}

    /**
     * The rules that a file breaks of the two levels it says it has, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1, as far as
     * a machine can tell); none when it conforms.
     */
    public static Set<String> faults(byte[] pdf) throws Exception {
        Set<String> faults = faults(pdf, PDFAFlavour.PDFA_2_A);
        faults.addAll(faults(pdf, PDFAFlavour.PDFUA_1));
        return faults;
    }

    private static Set<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser file = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(flavour, 1000, false, false, false)
                    .validate(file);
            Set<String> faults = new TreeSet<>();
            for (TestAssertion rule : result.getTestAssertions()) {
                if (rule.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(flavour + " " + rule.getRuleId().getClause() + " " + rule.getMessage());
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }
}
