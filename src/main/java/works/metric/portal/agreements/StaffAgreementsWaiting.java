package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.TenantId;
import works.metric.portal.home.StaffWaitingItem;
import works.metric.portal.home.StaffWaitingSource;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/** What tenants have signed and MetricWorks has not answered, on the first screen of MetricWorks. */
@Component
class StaffAgreementsWaiting implements StaffWaitingSource {

    private static final int MOST = 20;
    private static final String PLACE = "staff/agreements";
    private static final String TEXTS = "agreements.staff-waiting.";

    /** @param name what it is called in its sentence */
    private record Open(TenantId tenant, String kind, String name, Instant since) {}

    private final CountersignService versions;
    private final OwnPaperAnswerService papers;
    private final AccessionAnswerService accessions;
    private final TenantService tenants;
    private final ProcessorProfile processor;
    private final CurrentRights rights;

    StaffAgreementsWaiting(
            CountersignService versions,
            OwnPaperAnswerService papers,
            AccessionAnswerService accessions,
            TenantService tenants,
            ProcessorProfile processor,
            CurrentRights rights) {
        this.versions = versions;
        this.papers = papers;
        this.accessions = accessions;
        this.tenants = tenants;
        this.processor = processor;
        this.rights = rights;
    }

    @Override
    public List<StaffWaitingItem> waiting() {
        if (!rights.has(Permission.AGREEMENTS_COUNTERSIGN)) {
            return List.of();
        }
        List<Open> open = Stream.of(
                        versions.waiting(null).items().stream().map(StaffAgreementsWaiting::version),
                        papers.waiting().stream().map(StaffAgreementsWaiting::paper),
                        accessions.waiting().stream().map(StaffAgreementsWaiting::accession))
                .flatMap(one -> one.limit(MOST))
                .toList();
        Map<TenantId, TenantDetails> names =
                tenants.byIds(open.stream().map(Open::tenant).collect(Collectors.toSet()));
        return open.stream()
                .flatMap(one -> Stream.ofNullable(names.get(one.tenant())).map(tenant -> item(one, tenant.name())))
                .toList();
    }

    private StaffWaitingItem item(Open open, String tenant) {
        return new StaffWaitingItem(
                tenant,
                TEXTS + open.kind(),
                List.of(open.name()),
                LocalDate.ofInstant(open.since(), processor.timeZone()),
                true,
                TEXTS + "ours",
                PLACE);
    }

    private static Open version(WaitingAgreement waiting) {
        AgreementDetails version = waiting.agreement();
        return new Open(waiting.tenant(), "version", String.valueOf(version.number()), version.acceptedAt());
    }

    private static Open paper(WaitingOwnPaper waiting) {
        return new Open(
                waiting.tenant(),
                "paper",
                waiting.paper().title(),
                waiting.paper().handedInAt());
    }

    private static Open accession(WaitingAccession waiting) {
        AccessionDetails accession = waiting.accession();
        return new Open(waiting.tenant(), "accession", accession.name(), accession.signedAt());
    }
}
