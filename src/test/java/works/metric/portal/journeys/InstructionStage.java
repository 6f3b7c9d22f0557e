package works.metric.portal.journeys;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** Zéphyr's instructions in states that one person alone does not reach, each under a title of its own. */
final class InstructionStage {

    private static final String GROUND = "Art. 5(1)(c) GDPR: counting who comes back needs no full IP address.";
    private static final String POSITION = "We need it to tell offices from homes; see our assessment of May.";

    private InstructionStage() {}

    /** The lead's, waiting for a second person. */
    static void submitted(String title) {
        InstructionDetails draft = drafted(title);
        TenantScope.as(lead(), () -> RunningPortal.get()
                .service(InstructionApprovalService.class)
                .submit(draft.id(), 1, draft.version(), Activation.now()));
    }

    /** In force, with an item that MetricWorks holds unlawful. */
    static ChallengeDetails challenged(String title) {
        InstructionDetails draft = drafted(title);
        InstructionDetails active = TenantScope.as(
                lead(),
                () -> RunningPortal.get().service(InstructionService.class).activate(draft.id(), 1, draft.version()));
        Actor officer = RunningPortal.get().person(DemoPeople.STAFF, DemoPeople.Role.PRIVACY_OFFICER);
        Actor inside = TenantScope.as(officer, () -> RunningPortal.get()
                .service(SupportAccessService.class)
                .enter(
                        Ids.next(),
                        lead().requireTenant(),
                        new Entry("Reads the instruction on " + title, null, Entry.LONGEST)));
        UUID id = Ids.next();
        return TenantScope.as(inside, () -> RunningPortal.get()
                .service(InstructionChallengeService.class)
                .challenge(
                        id,
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(active.leading().content()).stream()
                                .filter(one -> one.kind() == InstructionItem.Kind.IP)
                                .findFirst()
                                .orElseThrow(),
                        GROUND));
    }

    /** As {@link #challenged}, and the controller insists. */
    static void insisted(String title) {
        ChallengeDetails raised = challenged(title);
        TenantScope.as(lead(), () -> RunningPortal.get()
                .service(InstructionChallengeService.class)
                .insist(raised.id(), raised.version(), POSITION));
    }

    private static Actor lead() {
        return RunningPortal.get().person("zephyr", DemoPeople.Role.PRIVACY_LEAD);
    }

    private static InstructionDetails drafted(String title) {
        return TenantScope.as(lead(), () -> RunningPortal.get()
                .service(InstructionService.class)
                .draft(
                        Ids.next(),
                        new InstructionContent(
                                title,
                                "",
                                Set.of(DataCategory.IP_ADDRESS, DataCategory.IN_APP_EVENTS),
                                Set.of(SubjectCategory.APP_USERS),
                                new Retention(6, Retention.Unit.MONTHS),
                                "",
                                new InstructionTerms(
                                        Set.of(),
                                        Set.of(Purpose.AUDIENCE_REPORTING),
                                        false,
                                        Set.of(),
                                        Set.of(),
                                        IpHandling.FULL,
                                        IdentifierForm.RAW,
                                        Map.of(),
                                        Set.of("EEA"),
                                        Set.of(),
                                        Set.of(),
                                        false,
                                        EndOfContract.DELETE))));
    }
}
