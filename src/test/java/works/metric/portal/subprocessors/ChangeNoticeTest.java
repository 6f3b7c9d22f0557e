package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.tenant.Contract.Authorisation;

/** A change of the register from its draft to its effect, which comes for each tenant in its own time. */
@PortalTest
@RecordApplicationEvents
class ChangeNoticeTest {

    private static final LocalDate PLANNED = LocalDate.of(2019, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private SubprocessorChangeService changes;

    @Autowired
    private SubprocessorNoticeService notices;

    @Autowired
    private SubprocessorProgressService progress;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private NoticeService mails;

    @Autowired
    private SendingHalt halt;

    private ChangeStage going;

    @BeforeEach
    void setUp() {
        // Long before the other tests: their tenants are opened after each sending here, and so not told.
        clock.set(Instant.parse("2019-11-23T09:00:00Z"));
        going = new ChangeStage(portal);
    }

    private boolean engaged(Stage.Cast tenant, UUID subprocessor) {
        return tenant.as(Role.AUDITOR, () -> register.current()).stream()
                .anyMatch(one -> one.id().equals(subprocessor));
    }

    private NoticeFull seen(Stage.Cast tenant, UUID notice) {
        return tenant.as(Role.PRIVACY_LEAD, () -> notices.byId(notice));
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    @Test
    void silentTenantGetsItAfterItsOwnPeriodAndObjectingOneDoesNot() {
        Stage.Cast silent = going.tenant("Silent", Authorisation.GENERAL, 7, "Europe/Oslo");
        Stage.Cast objecting = going.tenant("Objecting", Authorisation.GENERAL, 14, "Europe/Oslo");
        Stage.Cast asked = going.tenant("Asked", Authorisation.SPECIFIC, 14, "America/New_York");
        UUID cloud = Ids.next();
        UUID notice = going.sent(going.adding(cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));

        assertThat(seen(silent, notice).summary().lastDay()).isEqualTo("2019-11-30");
        assertThat(seen(objecting, notice).summary().lastDay()).isEqualTo("2019-12-07");
        objecting.as(
                Role.PRIVACY_LEAD,
                () -> notices.object(notice, seen(objecting, notice).summary().version(), "No data to the USA."));

        at("2019-11-30T22:59:59Z");
        jobs.runDue();
        assertThat(engaged(silent, cloud)).isFalse();
        at("2019-11-30T23:00:00Z");
        // By the date, before any job has run.
        assertThat(engaged(silent, cloud)).isTrue();
        events.clear();
        jobs.runDue();
        assertThat(events.stream(EngagementChanged.class)).contains(new EngagementChanged(clock.instant()));
        jobs.runDue();

        at("2020-06-01T00:00:00Z");
        jobs.runDue();
        assertThat(engaged(objecting, cloud)).isFalse();
        assertThat(engaged(asked, cloud)).isFalse();
        assertThat(silent.as(Role.AUDITOR, () -> register.byId(cloud)).entry().since())
                .isEqualTo("2019-12-01");
        asked.as(
                Role.TENANT_ADMIN,
                () -> notices.consent(notice, seen(asked, notice).summary().version()));
        assertThat(engaged(asked, cloud)).isTrue();
        assertThat(asked.as(Role.AUDITOR, () -> register.at(Instant.parse("2020-05-31T23:59:59Z"))))
                .noneMatch(one -> one.id().equals(cloud));
    }

    @Test
    void objectionIsAnsweredWithAnExclusionAndTheChangeNeverComes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID cloud = Ids.next();
        UUID notice = going.sent(going.adding(cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));
        NoticeFull objected = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> notices.object(notice, seen(nordlys, notice).summary().version(), "Ground"));

        assertThat(going.asOfficer(() -> progress.objections()))
                .anyMatch(one -> one.tenant().equals(nordlys.id()) && one.waitsForAnswer());
        going.asOfficer(() -> progress.answer(
                notice, nordlys.id(), objected.summary().version(), Answer.EXCLUSION, "You stay out of it."));

        clock.advance(Duration.ofDays(4_000));
        jobs.runDue();
        assertThat(engaged(nordlys, cloud)).isFalse();
        assertThat(seen(nordlys, notice).summary().standing()).isEqualTo(NoticeStanding.EXCLUDED);
        assertThat(seen(nordlys, notice).steps())
                .extracting(NoticeStepDetails::kind)
                .contains(NoticeStepKind.OBJECTED, NoticeStepKind.ANSWERED_EXCLUSION);
    }

    @Test
    void withdrawnObjectionLetsItGoOnFromThatMomentAndNotBefore() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID cloud = Ids.next();
        UUID notice = going.sent(going.adding(cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> notices.object(notice, seen(nordlys, notice).summary().version(), "Ground"));
        NoticeProgress answered = going.asOfficer(() -> progress.answer(
                notice,
                nordlys.id(),
                seen(nordlys, notice).summary().version(),
                Answer.ALTERNATIVE,
                "We hash the identifiers."));
        assertThat(answered.waitsForAnswer()).isFalse();

        at("2020-02-01T12:00:00Z");
        assertThat(engaged(nordlys, cloud)).isFalse();
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> notices.withdraw(notice, seen(nordlys, notice).summary().version(), null));

        assertThat(engaged(nordlys, cloud)).isTrue();
        assertThat(nordlys.as(Role.AUDITOR, () -> register.at(Instant.parse("2020-02-01T11:59:59Z"))))
                .noneMatch(one -> one.id().equals(cloud));
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> notices.object(
                                notice, seen(nordlys, notice).summary().version(), "Too late")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void replacedOneStaysForWhoeverIsLeftOut() {
        Stage.Cast silent = stage.tenant("Silent");
        Stage.Cast excluded = stage.tenant("Excluded");
        UUID old = Ids.next();
        going.asOfficer(() -> register.add(old, ChangeStage.entry("Old Cloud", "IE", TransferMechanism.EEA)));
        UUID cloud = Ids.next();
        UUID notice = going.sent(NewChange.of(
                ChangeKind.REPLACE,
                cloud,
                old,
                ChangeStage.entry("New Cloud", "US", TransferMechanism.SCC),
                "Cheaper",
                "Another company, another country",
                PLANNED));
        NoticeFull objected = excluded.as(
                Role.PRIVACY_LEAD,
                () -> notices.object(notice, seen(excluded, notice).summary().version(), "Ground"));
        going.asOfficer(() -> progress.answer(
                notice, excluded.id(), objected.summary().version(), Answer.EXCLUSION, "You keep the old one."));
        assertThat(engaged(silent, old)).isTrue();

        clock.advance(Duration.ofDays(60));
        assertThat(engaged(silent, old)).isFalse();
        assertThat(engaged(silent, cloud)).isTrue();
        assertThat(engaged(excluded, old)).isTrue();
        assertThat(engaged(excluded, cloud)).isFalse();
    }

    @Test
    void correctionMeanwhileDoesNotBringTheChangeForward() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID cloud = Ids.next();
        SubprocessorDetails known =
                going.asOfficer(() -> register.add(cloud, ChangeStage.entry("Cloud", "IE", TransferMechanism.EEA)));
        going.sent(NewChange.of(
                ChangeKind.CHANGE,
                cloud,
                null,
                ChangeStage.entry("Cloud", "US", TransferMechanism.SCC),
                "Cheaper",
                "Another country",
                PLANNED));
        SubprocessorDetails moved = going.asOfficer(() -> register.byId(cloud));
        assertThat(moved.entry().country()).isEqualTo("US");
        SubprocessorEntry put = moved.entry();
        going.asOfficer(() -> register.correct(
                cloud,
                moved.version(),
                new SubprocessorEntry(
                        put.name(),
                        "7 New Street",
                        put.country(),
                        put.contactName(),
                        put.contactEmail(),
                        put.service(),
                        put.description(),
                        put.dataCategories(),
                        put.subjectCategories(),
                        put.mechanism(),
                        put.mechanismReference(),
                        put.optOut(),
                        put.since(),
                        put.particulars())));

        SubprocessorEntry now =
                nordlys.as(Role.AUDITOR, () -> register.byId(cloud)).entry();
        assertThat(now.address()).isEqualTo("7 New Street");
        assertThat(now.country()).isEqualTo("IE");
        assertThat(now.mechanism()).isEqualTo(known.entry().mechanism());
        clock.advance(Duration.ofDays(31));
        SubprocessorEntry then =
                nordlys.as(Role.AUDITOR, () -> register.byId(cloud)).entry();
        assertThat(then.country()).isEqualTo("US");
        assertThat(then.address()).isEqualTo("7 New Street");
    }

    @Test
    void tenantOpenedAfterTheSendingGetsTheListAsPublished() {
        UUID cloud = Ids.next();
        UUID notice = going.sent(going.adding(cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));
        clock.advance(Duration.ofHours(1));
        Stage.Cast later = stage.tenant("Later");
        jobs.runDue();

        assertThatThrownBy(() -> seen(later, notice)).isInstanceOf(NotFound.class);
        assertThat(engaged(later, cloud)).isFalse();
        at("2019-11-23T23:00:00Z");
        assertThat(engaged(later, cloud)).isTrue();
    }

    @Test
    void secondPersonReviewsAndNeverWhoeverWroteIt() {
        NewChange wanted = going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED);
        ChangeDetails draft = going.asOfficer(() -> changes.draft(Ids.next(), wanted));
        ChangeDetails submitted = going.asOfficer(() -> changes.submit(draft.id(), draft.version()));

        assertThatThrownBy(() -> going.asOfficer(() -> changes.review(draft.id(), submitted.version(), true, null)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.problems().getFirst().key())
                        .isEqualTo("subprocessors.rule.second-person"));
        assertThatThrownBy(() -> going.asOfficer(() -> changes.send(draft.id(), submitted.version())))
                .isInstanceOf(Invalid.class);
        ChangeDetails back =
                going.asReviewer(() -> changes.review(draft.id(), submitted.version(), false, "Which data exactly?"));
        assertThat(back.state()).isEqualTo(ChangeState.DRAFT);
        assertThatThrownBy(() -> going.asOfficer(() -> changes.submit(draft.id(), submitted.version())))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> going.asReviewer(() -> changes.draft(Ids.next(), wanted)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(stage.staff(Role.SUPPORT), () -> changes.list()))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void changingReviewedWordsTakesTheReviewBack() {
        NewChange wanted = going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED);
        ChangeDetails reviewed = going.reviewed(wanted);
        NewChange other =
                going.adding(wanted.subprocessorId(), ChangeStage.entry("Cloud", "CN", TransferMechanism.SCC), PLANNED);

        ChangeDetails edited = going.asOfficer(() -> changes.edit(reviewed.id(), reviewed.version(), other));

        assertThat(edited.state()).isEqualTo(ChangeState.DRAFT);
        assertThatThrownBy(() -> going.asOfficer(() -> changes.send(edited.id(), edited.version())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void noNoticeIsSentIncomplete() {
        Random random = new Random(7);
        NewChange whole = going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED);
        List<String> needed = List.of(
                "name",
                "address",
                "contactName",
                "contactEmail",
                "service",
                "description",
                "dataCategories",
                "subjectCategories",
                "country",
                "mechanism",
                "mechanismReference",
                "reason",
                "whatChanges",
                "plannedOn");
        int refused = 0;
        for (int round = 0; round < 120; round++) {
            List<String> gaps = new ArrayList<>();
            needed.forEach(field -> {
                if (random.nextInt(6) == 0) {
                    gaps.add(field);
                }
            });
            if (gaps.isEmpty()) {
                gaps.add(needed.get(round % needed.size()));
            }
            Map<String, @Nullable String> fields = new LinkedHashMap<>(whole.fields());
            gaps.forEach(gap -> fields.computeIfPresent(gap, (field, value) -> random.nextBoolean() ? " " : ""));
            NewChange incomplete = new NewChange(
                    ChangeKind.ADD,
                    whole.subprocessorId(),
                    null,
                    fields,
                    gaps.contains("reason") ? null : whole.reason(),
                    gaps.contains("whatChanges") ? "  " : whole.whatChanges(),
                    gaps.contains("plannedOn") ? null : whole.plannedOn());
            ChangeDetails draft = going.asOfficer(() -> changes.draft(Ids.next(), incomplete));
            assertThatThrownBy(() -> going.asOfficer(() -> changes.submit(draft.id(), draft.version())))
                    .as("without " + gaps)
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> going.asReviewer(() -> changes.review(draft.id(), draft.version(), true, null)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> going.asOfficer(() -> changes.send(draft.id(), draft.version())))
                    .isInstanceOf(Invalid.class);
            refused++;
        }
        System.out.println("Incomplete changes: " + refused + ", sent: 0");
        assertThat(going.asOfficer(() -> changes.gaps(going.reviewed(whole).id())))
                .isEmpty();
    }

    @Test
    void noticeTellsWhichOfTheTenantsOwnDataAreConcerned() {
        Stage.Cast affected = stage.tenant("Affected");
        Stage.Cast other = stage.tenant("Not affected");
        instruct(affected, Set.of(DataCategory.IP_ADDRESS, DataCategory.REVENUE));
        instruct(other, Set.of(DataCategory.REVENUE));
        UUID notice =
                going.sent(going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));

        assertThat(seen(affected, notice).summary().commonData()).containsExactly(DataCategory.IP_ADDRESS);
        assertThat(seen(other, notice).summary().isAffected()).isFalse();
    }

    private void instruct(Stage.Cast tenant, Set<DataCategory> data) {
        InstructionDetails draft = tenant.as(
                Role.PRIVACY_LEAD,
                () -> instructions.draft(
                        Ids.next(),
                        new InstructionContent(
                                "Attribution",
                                "Attribution",
                                data,
                                Set.of(SubjectCategory.APP_USERS),
                                new Retention(30, Retention.Unit.DAYS),
                                "Attribute.")));
        tenant.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    @Test
    void deliveryAndReadingAreProved() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        try (MailForTests mail = MailForTests.up()) {
            UUID notice = going.sent(
                    going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));
            jobs.runDue();
            NoticeProgress sent = going.asOfficer(() -> progress.one(notice, nordlys.id()));
            assertThat(sent.deliveredAt()).isEqualTo(clock.instant());
            assertThat(sent.readAt()).isNull();

            clock.advance(Duration.ofHours(2));
            nordlys.as(Role.AUDITOR, () -> notices.open(notice));
            nordlys.as(Role.AUDITOR, () -> notices.open(notice));

            NoticeProgress read = going.asOfficer(() -> progress.one(notice, nordlys.id()));
            assertThat(read.readAt()).isEqualTo(clock.instant());
            assertThat(seen(nordlys, notice).steps().stream().filter(step -> step.kind() == NoticeStepKind.READ))
                    .hasSize(1);
            assertThat(seen(nordlys, notice).steps().stream().filter(step -> step.kind() == NoticeStepKind.DELIVERED))
                    .hasSize(2);
        }
    }

    @Test
    void onlyWhoeverMayDecidesAndOnlyOnWhatWasSeen() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID notice =
                going.sent(going.adding(Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED));
        long seen = seen(nordlys, notice).summary().version();

        for (Role role : List.of(Role.REQUEST_HANDLER, Role.AUDITOR)) {
            assertThatThrownBy(() -> nordlys.as(role, () -> notices.object(notice, seen, "Ground")))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, " ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen + 1, "Ground")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.consent(notice, seen)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.withdraw(notice, seen, null)))
                .isInstanceOf(Invalid.class);
        at("2020-01-01T00:00:00Z");
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, "Too late")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void sendingThatDiedHalfWayTellsEachTenantOnce() {
        List<Stage.Cast> told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            told.add(stage.tenant("Told " + i));
        }
        UUID cloud = Ids.next();
        NewChange wanted = going.adding(cloud, ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), PLANNED);
        ChangeDetails reviewed = going.reviewed(wanted);
        going.asOfficer(() -> changes.send(reviewed.id(), reviewed.version()));
        Stage.Cast broken = told.get(2);
        // The process dies at the third tenant, whose transaction is gone with it.
        halt.at(broken.id());
        jobs.runDue();
        assertThat(told.stream().filter(one -> isTold(one, reviewed.id()))).hasSizeBetween(1, 3);
        assertThat(going.asOfficer(() -> changes.byId(reviewed.id())).finishedAt())
                .isNull();

        halt.at(null);
        clock.advance(Duration.ofHours(2));
        jobs.reviveDead();
        jobs.runDue();
        jobs.runDue();

        assertThat(told).allMatch(one -> isTold(one, reviewed.id()));
        assertThat(going.asOfficer(() -> changes.byId(reviewed.id())).finishedAt())
                .isNotNull();
        for (Stage.Cast tenant : told) {
            assertThat(tenant.as(Role.PRIVACY_LEAD, () -> mails.list(null, null)).items().stream()
                            .filter(mail -> mail.subjectId().equals(reviewed.id())))
                    .as("one mail for the lead and one for the administrator")
                    .hasSize(2);
        }
        // A lead that was told later has its whole period: never a shorter one.
        assertThat(seen(broken, reviewed.id()).summary().lastDay()).isEqualTo("2019-12-23");
    }

    private boolean isTold(Stage.Cast tenant, UUID change) {
        return tenant.as(Role.PRIVACY_LEAD, () -> notices.list()).stream()
                .anyMatch(one -> one.id().equals(change));
    }
}
