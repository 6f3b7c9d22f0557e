package works.metric.portal.agreements;

import java.util.Set;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;

/** Puts an instruction in force, which changes what the agreement says. */
public final class InForce {

    public static final InstructionContent ATTRIBUTION = new InstructionContent(
            "Attribution of installations",
            "Measure which campaign led to an installation",
            Set.of(DataCategory.IP_ADDRESS, DataCategory.ADVERTISING_IDS),
            Set.of(SubjectCategory.APP_USERS),
            new Retention(90, Retention.Unit.DAYS),
            "Match installations with campaigns.");

    private InForce() {}

    public static void instruct(Stage.Cast cast, InstructionService instructions, InstructionContent content) {
        InstructionDetails draft = cast.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content));
        cast.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }
}
