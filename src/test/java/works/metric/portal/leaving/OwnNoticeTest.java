package works.metric.portal.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** MetricWorks' own notice, where a controller insists on what is unlawful (clause 10 of Decision (EU) 2021/915). */
@PortalTest
class OwnNoticeTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final NewLeaving NOTICE =
            new NewLeaving(END, LeavingWishes.delete(), "The controller insists on an unlawful instruction");

    @Autowired
    private Stage stage;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private LeavingDeskService desk;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Actor officer;
    private ChallengeDetails insisted;

    @BeforeEach
    void controllerInsists() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        officer = stage.staff(Role.PRIVACY_OFFICER);
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content()));
        InstructionDetails active =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
        ChallengeDetails raised = TenantScope.as(
                inside(),
                () -> challenges.challenge(
                        Ids.next(),
                        active.id(),
                        1,
                        active.version(),
                        InstructionItem.of(DataCategory.IP_ADDRESS),
                        "No ground under Art. 6"));
        insisted = nordlys.as(
                Role.PRIVACY_LEAD, () -> challenges.insist(raised.id(), raised.version(), "We hold it lawful"));
    }

    @Test
    void withoutTheOpenedWayThereIsNoNotice() {
        assertThatThrownBy(this::give).isInstanceOf(NotFound.class);
        assertThat(TenantScope.as(officer, () -> desk.ending()))
                .noneMatch(one -> one.tenant().equals(nordlys.id()));
    }

    @Test
    void officerGivesNoticeTheControllerStillChoosesAndOnlyMetricWorksTakesItBack() {
        openTheWay();
        assertThat(TenantScope.as(officer, () -> desk.ending()))
                .anyMatch(one -> one.tenant().equals(nordlys.id()));

        LeavingDetails given = give();

        assertThat(given.side()).isEqualTo(LeavingSide.METRICWORKS);
        assertThat(given.challenge()).isEqualTo(insisted.id());
        assertThat(TenantScope.as(officer, () -> desk.ending()))
                .noneMatch(one -> one.tenant().equals(nordlys.id()));
        LeavingDetails chosen = nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.choose(
                        given.id(),
                        given.version(),
                        new LeavingWishes(LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "sftp.nordlys.example")));
        assertThat(chosen.plan().returnBy()).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> leaving.withdraw(chosen.id(), chosen.version(), "We do not want to")))
                .isInstanceOf(Invalid.class);

        LeavingDetails withdrawn = TenantScope.as(
                officer, () -> desk.withdraw(nordlys.id(), chosen.id(), chosen.version(), "Settled after all"));
        assertThat(withdrawn.state()).isEqualTo(LeavingState.WITHDRAWN);
    }

    @Test
    void theTenantsOwnNoticeIsNotTakenBackByMetricWorks() {
        LeavingDetails theirs = nordlys.as(Role.TENANT_ADMIN, () -> leaving.give(Ids.next(), NOTICE));

        assertThatThrownBy(() -> TenantScope.as(
                        officer, () -> desk.withdraw(nordlys.id(), theirs.id(), theirs.version(), "Please stay")))
                .isInstanceOf(Invalid.class);
    }

    private void openTheWay() {
        TenantScope.as(
                inside(),
                () -> challenges.openEndOfContract(insisted.id(), insisted.version(), "Then we part: clause 10"));
    }

    private LeavingDetails give() {
        UUID id = Ids.next();
        return TenantScope.as(officer, () -> desk.give(nordlys.id(), id, insisted.id(), NOTICE));
    }

    private Actor inside() {
        return TenantScope.as(
                officer,
                () -> support.enter(
                        Ids.next(),
                        nordlys.id(),
                        new Entry("Lawfulness of an instruction", null, Duration.ofHours(1))));
    }

    private static InstructionContent content() {
        return new InstructionContent(
                "Attribution",
                "",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(30, Retention.Unit.DAYS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.HASHED,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }
}
