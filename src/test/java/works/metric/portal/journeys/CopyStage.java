package works.metric.portal.journeys;

import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.SubprocessorService;

/** A tenant that waits for the copy of a sub-processor's contract, without a browser of its own. */
final class CopyStage {

    private CopyStage() {}

    static void askedFor(String tenant) {
        RunningPortal portal = RunningPortal.get();
        TenantScope.as(
                portal.person(tenant, DemoPeople.Role.PRIVACY_LEAD), () -> portal.service(ContractCopyService.class)
                        .ask(
                                Ids.next(),
                                portal.service(SubprocessorService.class)
                                        .current()
                                        .getFirst()
                                        .id(),
                                null));
    }
}
