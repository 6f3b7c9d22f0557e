package works.metric.portal.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ContractEnded;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.tenant.TenantState;

/** Notice that the contract ends, and what can be done from that day on. */
@PortalTest
class LeavingServiceTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant L = END.atStartOfDay(OSLO).toInstant();

    @Autowired
    private Stage stage;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private SignatoryService signatories;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private NoticeService notices;

    @Autowired
    private TenantService tenants;

    @Autowired
    private CurrentRights rights;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void oneTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void noticeSetsEveryDateAndIsAuditedAndTold() {
        LeavingDetails given = give(END, returnThenDelete());

        assertThat(given.state()).isEqualTo(LeavingState.GIVEN);
        assertThat(given.endsAt()).isEqualTo(L);
        assertThat(given.plan())
                .isEqualTo(new LeavingPlan(
                        END, LocalDate.of(2027, 1, 30), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31)));
        assertThat(given.givenBy()).isEqualTo(nordlys.member(Role.TENANT_ADMIN).name());
        assertThat(audit.actionsOn(nordlys, given.id())).containsExactly("leaving.notice-given");
        List<String> told = nordlys.as(Role.TENANT_ADMIN, () -> notices.list(null, null)).items().stream()
                .map(NoticeDetails::title)
                .toList();
        assertThat(told).anyMatch(title -> title.contains("ends on"));
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> tenants.current().state()))
                .isEqualTo(TenantState.LEAVING);
    }

    @Test
    void sameFormSentTwiceIsOneNoticeAndAnotherIsStale() {
        UUID id = Ids.next();
        NewLeaving wanted = new NewLeaving(END, LeavingWishes.delete(), "We close the game");
        LeavingDetails first = nordlys.as(Role.TENANT_ADMIN, () -> leaving.give(id, wanted));

        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> leaving.give(id, wanted)))
                .isEqualTo(first);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> leaving.give(Ids.next(), wanted)))
                .isInstanceOf(Stale.class);
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("leaving.notice-given");
    }

    @Test
    void everythingWrongWithANoticeIsToldAtItsField() {
        LeavingWishes nowhere = new LeavingWishes(LeavingChoice.RETURN, Set.of(), null, " ");

        assertThatThrownBy(() -> give(LocalDate.of(2026, 11, 22), nowhere))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactlyInAnyOrder("endsOn", "format", "destination"));
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> leaving.give(
                                Ids.next(),
                                new NewLeaving(
                                        null, new LeavingWishes(null, Set.of(), null, null), "x".repeat(1_001)))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactlyInAnyOrder("endsOn", "choice", "reason"));
        assertThat(standing().current()).isNull();
    }

    @Test
    void dayIsThatOfTheTenant() {
        clock.set(Instant.parse("2026-11-23T23:30:00Z"));

        assertThatThrownBy(() -> give(LocalDate.of(2026, 11, 23), LeavingWishes.delete()))
                .isInstanceOf(Invalid.class);
        LeavingDetails today = give(LocalDate.of(2026, 11, 24), LeavingWishes.delete());

        assertThat(today.endsAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, this::draft)).isInstanceOf(ContractEnded.class);
    }

    @Test
    void fromTheEndOnEverythingIsReadAndNothingIsWritten() {
        give(END, LeavingWishes.delete());
        clock.set(L.minusMillis(1));
        nordlys.as(Role.PRIVACY_LEAD, this::draft);

        clock.set(L);

        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, this::draft)).isInstanceOf(ContractEnded.class);
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> agreements.accept(Ids.next(), new NewAcceptance("Ingrid Solberg", "CEO", true))))
                .isInstanceOf(ContractEnded.class);
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> instructions.list(null, null))
                        .items())
                .isNotEmpty();
        assertThat(Objects.requireNonNull(standing().current()).over()).isTrue();
        nordlys.as(Role.TENANT_ADMIN, () -> {
            assertThat(rights.has(Permission.REQUESTS_RECORD)).isFalse();
            assertThat(rights.has(Permission.REQUESTS_WORK)).isTrue();
            assertThat(rights.has(Permission.REQUESTS_RESULT_DOWNLOAD)).isTrue();
        });
        // Whoever never had the right is told that, and not that the contract is over.
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, this::draft))
                .isInstanceOf(AccessDenied.class)
                .isNotInstanceOf(ContractEnded.class);
    }

    @Test
    void programsOfTheTenantReadAndRecordNothingAnyMore() {
        UUID credential = Ids.next();
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> credentials.create(
                        credential,
                        new NewCredential(
                                "Backend", Set.of(CredentialScope.REQUESTS_WRITE), LocalDate.of(2027, 6, 1))));
        Actor program = Actor.api(credential, "Backend", nordlys.id());
        give(END, LeavingWishes.delete());

        assertThat(TenantScope.as(program, () -> rights.has(Permission.REQUESTS_RECORD)))
                .isTrue();
        clock.set(L);
        assertThat(TenantScope.as(program, () -> rights.all())).containsExactly(Permission.REQUESTS_READ);
    }

    @Test
    void onlyWhoeverMaySignGivesNotice() {
        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER,
                        () -> leaving.give(Ids.next(), new NewLeaving(END, LeavingWishes.delete(), "Why not"))))
                .isInstanceOf(AccessDenied.class);
        UUID auditor = nordlys.member(Role.AUDITOR).id();
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> signatories.name(
                        Ids.next(), new NewSignatory(auditor, SignatoryRank.DEPUTY, LocalDate.of(2026, 11, 23), null)));

        assertThatThrownBy(() -> give(END, LeavingWishes.delete())).isInstanceOf(AccessDenied.class);
        LeavingDetails given = nordlys.as(
                Role.AUDITOR,
                () -> leaving.give(Ids.next(), new NewLeaving(END, LeavingWishes.delete(), "Named for it")));

        assertThat(given.givenBy()).isEqualTo(nordlys.member(Role.AUDITOR).name());
    }

    @Test
    void noticeIsTakenBackUntilTheEndAndNotAfterwards() {
        LeavingDetails first = give(END, LeavingWishes.delete());
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> leaving.withdraw(first.id(), first.version() + 1, "Changed our minds")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(
                        () -> nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(first.id(), first.version(), " ")))
                .isInstanceOf(Invalid.class);

        LeavingDetails withdrawn =
                nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(first.id(), first.version(), "Changed our minds"));

        assertThat(withdrawn.state()).isEqualTo(LeavingState.WITHDRAWN);
        assertThat(nordlys.as(
                        Role.TENANT_ADMIN, () -> leaving.withdraw(first.id(), first.version(), "Changed our minds")))
                .isEqualTo(withdrawn);
        assertThat(standing().current()).isNull();
        assertThat(standing().withdrawn()).containsExactly(withdrawn);
        LeavingDetails second = give(END, LeavingWishes.delete());
        clock.set(L);
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> leaving.withdraw(second.id(), second.version(), "Too late")))
                .isInstanceOf(ContractEnded.class);
        assertThat(audit.actionsOn(nordlys, first.id())).containsExactly("leaving.notice-given", "leaving.withdrawn");
    }

    @Test
    void choiceIsChangedUntilTheEndAndTheDatesFollow() {
        LeavingDetails given = give(END, LeavingWishes.delete());

        LeavingDetails chosen =
                nordlys.as(Role.TENANT_ADMIN, () -> leaving.choose(given.id(), given.version(), returnThenDelete()));

        assertThat(chosen.plan().deleteBy()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(chosen.wishes().returned()).containsExactly(DataCategory.REVENUE);
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> leaving.choose(given.id(), given.version(), LeavingWishes.delete())))
                .isInstanceOfAny(Stale.class, OptimisticLockingFailureException.class);
        clock.set(L.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> leaving.choose(chosen.id(), chosen.version(), LeavingWishes.delete())))
                .isInstanceOf(ContractEnded.class);
    }

    @Test
    void noticeOfAnotherTenantIsNotThere() {
        LeavingDetails theirs = give(END, LeavingWishes.delete());
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");

        assertThatThrownBy(() ->
                        zephyr.as(Role.TENANT_ADMIN, () -> leaving.withdraw(theirs.id(), theirs.version(), "Not ours")))
                .isInstanceOf(NotFound.class);
        clock.set(L);
        zephyr.as(Role.TENANT_ADMIN, this::draft);
    }

    private LeavingStanding standing() {
        return nordlys.as(Role.TENANT_ADMIN, () -> leaving.standing());
    }

    private LeavingDetails give(LocalDate endsOn, LeavingWishes wishes) {
        return nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(Ids.next(), new NewLeaving(endsOn, wishes, "We move to another provider")));
    }

    private static LeavingWishes returnThenDelete() {
        return new LeavingWishes(
                LeavingChoice.RETURN_THEN_DELETE,
                Set.of(DataCategory.REVENUE),
                ReturnFormat.CSV,
                "sftp.nordlys.example, folder exit");
    }

    private void draft() {
        instructions.draft(
                Ids.next(),
                new InstructionContent(
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
                                EndOfContract.DELETE)));
    }
}
