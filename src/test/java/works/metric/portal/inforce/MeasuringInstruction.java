package works.metric.portal.inforce;

import java.util.Map;
import java.util.Set;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;

/** What a tenant lets advertising identifiers be used for. */
public final class MeasuringInstruction {

    private MeasuringInstruction() {}

    public static InstructionContent content(Purpose... purposes) {
        return new InstructionContent(
                "Measurement",
                "",
                Set.of(DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(90, Retention.Unit.DAYS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(purposes),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.HASHED,
                        Map.of(),
                        Set.of(Regions.EEA),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }
}
