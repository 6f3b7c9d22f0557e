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

    /** The rules of PDF/A-2u (ISO 19005-2) that a file breaks, in words; none when it conforms. */
    public static Set<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser file =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_U, 1000, false, false, false)
                    .validate(file);
            Set<String> faults = new TreeSet<>();
            for (TestAssertion rule : result.getTestAssertions()) {
                if (rule.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(rule.getRuleId().getClause() + " " + rule.getMessage());
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }
}
