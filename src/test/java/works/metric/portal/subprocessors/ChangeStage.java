package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import works.metric.portal.JobsForTests;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;

/** A change of the register taken through its steps, by two people of MetricWorks. */
public final class ChangeStage {

    private final Stage stage;
    private final SubprocessorChangeService changes;
    private final JobsForTests jobs;

    public ChangeStage(ApplicationContext portal) {
        this.stage = portal.getBean(Stage.class);
        this.changes = portal.getBean(SubprocessorChangeService.class);
        this.jobs = portal.getBean(JobsForTests.class);
    }

    public <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    public <T> T asReviewer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.OPERATOR), work);
    }

    /** A tenant with a contract of its own. */
    public Stage.Cast tenant(String name, Contract.Authorisation authorisation, int noticeDays, String zone) {
        TenantId id = new TenantId(Ids.next());
        String alias = "own-" + id.value().toString().substring(24);
        Stage.Cast any = stage.tenant(name);
        return new Stage.Cast(
                any.people()
                        .open(
                                id,
                                new NewTenant(
                                        alias,
                                        new LegalIdentity(
                                                name,
                                                null,
                                                "Storgata 1",
                                                "NO",
                                                "Ingrid Solberg",
                                                null,
                                                "i@" + alias + ".example",
                                                null,
                                                null),
                                        new Contract(authorisation, noticeDays, 10, false),
                                        Locale.ENGLISH,
                                        ZoneId.of(zone))),
                any.people());
    }

    public static SubprocessorEntry entry(String name, String country, TransferMechanism mechanism) {
        return new SubprocessorEntry(
                name,
                "1 Example Street",
                country,
                "Kim Lee",
                "privacy@cloud.example",
                "Hosting",
                "Keeps what people of the Platform write. Reads none of it.",
                Set.of(DataCategory.ADVERTISING_IDS, DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                mechanism,
                mechanism == TransferMechanism.EEA ? null : "https://cloud.example/dpa",
                null,
                LocalDate.of(2019, 11, 23));
    }

    public NewChange adding(UUID subprocessor, SubprocessorEntry entry, LocalDate planned) {
        return NewChange.of(
                ChangeKind.ADD,
                subprocessor,
                null,
                entry,
                "More capacity is needed.",
                "Raw events are kept by another company.",
                planned);
    }

    /** Drafted by one, reviewed by another; not sent. */
    public ChangeDetails reviewed(NewChange wanted) {
        ChangeDetails draft = asOfficer(() -> changes.draft(Ids.next(), wanted));
        ChangeDetails submitted = asOfficer(() -> changes.submit(draft.id(), draft.version()));
        return asReviewer(() -> changes.review(submitted.id(), submitted.version(), true, null));
    }

    /** Drafted, reviewed, sent, and every tenant told. @return the change's id, which is also that of each notice */
    public UUID sent(NewChange wanted) {
        ChangeDetails reviewed = reviewed(wanted);
        asOfficer(() -> changes.send(reviewed.id(), reviewed.version()));
        jobs.runDue();
        return reviewed.id();
    }
}
